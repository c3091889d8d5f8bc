package id.payung.server.matching;

import id.payung.linkage.pair.Explanation;
import id.payung.linkage.pair.PairScorer;
import id.payung.linkage.record.RowPacker;
import id.payung.server.access.Actor;
import id.payung.server.access.Actors;
import id.payung.server.person.Registry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The one gate: whoever is proposed, by file, form or API, passes here before she can be accepted.
///
/// Candidates share a key with the row ([MatchKeys]); they are asked for many rows at once and then scored in
/// memory.
/// The very same number is not looked for here: it attaches by itself.
@Component
public class Gate {

    private static final int MOST_PER_ROW = 5;

    private final Registry registry;
    private final Likeness likeness;
    private final MatchKeys keys;
    private final JdbcPairs pairs;
    private final JdbcRowPairs rowPairs;
    private final Actors actors;

    Gate(Registry registry, Likeness likeness, MatchKeys keys, JdbcPairs pairs, JdbcRowPairs rowPairs, Actors actors) {
        this.registry = registry;
        this.likeness = likeness;
        this.keys = keys;
        this.pairs = pairs;
        this.rowPairs = rowPairs;
        this.actors = actors;
    }

    /// Rows that are going to be judged.
    public GateRows open() {
        return new GateRows(keys);
    }

    /// A row's own words, for whoever has to look.
    public record Facts(
            UUID nikKey,
            String name,
            String nameKey,
            @Nullable String village) {}

    /// A row that resembles somebody.
    ///
    /// @param people records that stand for those it resembles, likeliest first
    /// @param percent chance in hundred that it is the likeliest of them
    public record Possible(int row, List<Long> people, int percent) {}

    /// Looks for everybody whom a row resembles, and opens a pair for each.
    ///
    /// @param list number of the list
    /// @param territory code of the territory that decides
    /// @param passed rows that need not be looked at, because their number is recorded or they are refused
    /// @param facts the words of the rows that resemble somebody
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Possible> judge(
            long list,
            String territory,
            GateRows rows,
            IntPredicate passed,
            Function<Collection<Integer>, Map<Integer, Facts>> facts) {
        List<Likely> likely = new ArrayList<>();
        for (GateRows.Piece piece : rows.pieces()) {
            likely.addAll(look(piece, passed));
        }
        if (likely.isEmpty()) {
            return List.of();
        }
        Map<Integer, Facts> known =
                facts.apply(likely.stream().map(Likely::row).distinct().toList());
        likely.removeIf(each -> !known.containsKey(each.row()));
        dropTheDifferent(likely, known);
        Actor actor = actors.current();
        pairs.insert(likely.stream()
                .map(each -> fresh(list, territory, actor, each, known.get(each.row())))
                .toList());
        rowPairs.askAgain(list);
        Map<Integer, List<Likely>> byRow = new TreeMap<>();
        likely.forEach(each ->
                byRow.computeIfAbsent(each.row(), any -> new ArrayList<>()).add(each));
        return byRow.entrySet().stream()
                .map(entry -> new Possible(
                        entry.getKey(),
                        entry.getValue().stream()
                                .map(each -> each.known().root())
                                .toList(),
                        entry.getValue().getFirst().why().percent()))
                .toList();
    }

    private void dropTheDifferent(List<Likely> likely, Map<Integer, Facts> facts) {
        Set<Map.Entry<UUID, UUID>> different = pairs.foundDifferent(
                likely.stream().map(each -> nikKey(facts, each)).toList(),
                likely.stream().map(each -> each.known().nikKey()).toList());
        likely.removeIf(each ->
                different.contains(Map.entry(nikKey(facts, each), each.known().nikKey())));
    }

    private static UUID nikKey(Map<Integer, Facts> facts, Likely likely) {
        return java.util.Objects.requireNonNull(facts.get(likely.row())).nikKey();
    }

    private static JdbcPairs.Fresh fresh(
            long list, String territory, Actor actor, Likely likely, @Nullable Facts facts) {
        Facts said = java.util.Objects.requireNonNull(facts);
        Registry.Known known = likely.known();
        return new JdbcPairs.Fresh(
                territory,
                list,
                likely.row(),
                null,
                null,
                null,
                known.root(),
                said.nikKey(),
                known.nikKey(),
                !actor.covers(known.villageCode()),
                said.name(),
                said.nameKey(),
                said.village(),
                likely.bits(),
                likely.why(),
                0,
                0);
    }

    /// Pairs of a list step aside because its rows go.
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(long list) {
        rowPairs.gone(list);
    }

    /// Pairs of a row step aside because the row is refused for another reason, or come back with it.
    @Transactional(propagation = Propagation.MANDATORY)
    public void setAside(long list, int row, boolean aside) {
        rowPairs.setAside(list, row, aside);
    }

    /// Whom the rows of a list may be, where a person has yet to say.
    ///
    /// @return records by row
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<Integer, Set<Long>> waiting(long list) {
        return rowPairs.waiting(list);
    }

    /// A row that somebody attached to a person before.
    public record Attached(int row, long person, String by, Instant at, String reason) {}

    /// Decisions about rows hold again after their list was checked once more: the pairs of attached rows are
    /// the same person, other pairs of these rows and those of refused rows step aside.
    ///
    /// @param attached rows with a pair that waits
    @Transactional(propagation = Propagation.MANDATORY)
    public void decideAgain(long list, List<Attached> attached, List<Integer> refused) {
        rowPairs.sameAgain(list, attached);
        rowPairs.setAside(list, refused);
    }

    private List<Likely> look(GateRows.Piece piece, IntPredicate passed) {
        Map<Integer, long[]> wanted = new LinkedHashMap<>();
        Set<Long> asked = new HashSet<>();
        for (int i = 0; i < piece.size; i++) {
            if (!passed.test(piece.numbers[i])) {
                for (int k = 0; k < MatchKeys.COUNT; k++) {
                    long key = piece.keys[i * MatchKeys.COUNT + k];
                    if (key != 0) {
                        asked.add(key);
                    }
                }
            }
        }
        Map<Long, List<Long>> sharing = new HashMap<>();
        registry.sharing(asked.stream().mapToLong(Long::longValue).sorted().toArray())
                .forEach(each -> sharing.computeIfAbsent(each.key(), any -> new ArrayList<>(2))
                        .add(each.person()));
        if (sharing.isEmpty()) {
            return List.of();
        }
        Set<Long> people = new HashSet<>();
        for (int i = 0; i < piece.size; i++) {
            if (passed.test(piece.numbers[i])) {
                continue;
            }
            long[] candidates = candidates(piece, i, sharing);
            if (candidates.length > 0) {
                wanted.put(i, candidates);
                for (long candidate : candidates) {
                    people.add(candidate);
                }
            }
        }
        return score(piece, wanted, packed(people));
    }

    private static long[] candidates(GateRows.Piece piece, int row, Map<Long, List<Long>> sharing) {
        Set<Long> candidates = new HashSet<>();
        for (int k = 0; k < MatchKeys.COUNT; k++) {
            List<Long> found = sharing.get(piece.keys[row * MatchKeys.COUNT + k]);
            if (found != null) {
                candidates.addAll(found);
            }
        }
        return candidates.stream().mapToLong(Long::longValue).sorted().toArray();
    }

    private record Packed(Registry.Known known, long[] row) {}

    private Map<Long, Packed> packed(Set<Long> people) {
        Map<Long, Packed> packed = new HashMap<>();
        RowPacker packer = Likeness.packer();
        registry.compared(people.stream().mapToLong(Long::longValue).sorted().toArray())
                .forEach(known -> {
                    long[] row = new long[Likeness.LAYOUT.stride()];
                    Likeness.pack(
                            packer,
                            known.nik(),
                            known.name(),
                            known.birthDate(),
                            known.sex(),
                            known.motherName(),
                            known.villageCode(),
                            row,
                            0);
                    likeness.commonness().mark(row, 0);
                    packed.put(known.id(), new Packed(known, row));
                });
        return packed;
    }

    private List<Likely> score(GateRows.Piece piece, Map<Integer, long[]> wanted, Map<Long, Packed> people) {
        PairScorer finder = likeness.finder();
        PairScorer scorer = likeness.scorer();
        int stride = Likeness.LAYOUT.stride();
        List<Likely> found = new ArrayList<>();
        for (Map.Entry<Integer, long[]> each : wanted.entrySet()) {
            int at = each.getKey() * stride;
            likeness.commonness().mark(piece.words, at);
            Map<Long, Likely> best = new HashMap<>();
            for (long candidate : each.getValue()) {
                Packed person = people.get(candidate);
                if (person == null || !finder.score(piece.words, at, person.row(), 0, Likeness.WORTH_A_LOOK)) {
                    continue;
                }
                Explanation why = scorer.explain(piece.words, at, person.row(), 0);
                if (Likeness.isWorthALook(why)) {
                    Likely likely =
                            new Likely(piece.numbers[each.getKey()], person.known(), why.bits(), Waterfall.of(why));
                    best.merge(person.known().root(), likely, (a, b) -> a.bits() >= b.bits() ? a : b);
                }
            }
            best.values().stream()
                    .sorted(Comparator.comparingDouble(Likely::bits)
                            .reversed()
                            .thenComparingLong(likely -> likely.known().root()))
                    .limit(MOST_PER_ROW)
                    .forEach(found::add);
        }
        return found;
    }
}
