package id.payung.linkage.clean;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads Indonesian names: titles, degrees, bin/binti, aliases, marks and notes are taken apart, spellings folded.
///
/// The tables are versioned resources of this package. Safe for use by several threads.
public final class NameNormaliser {
    private static final NameNormaliser INDONESIAN = new NameNormaliser();
    private static final Pattern BRACKETS = Pattern.compile("[(\\[{]([^)\\]}]*)[)\\]}]?");
    private static final Pattern ALIAS = Pattern.compile("\\bA/L\\b|[@/]|\\b(?:ALIAS|ALS|DIPANGGIL)\\b\\.?");
    private static final int LONGEST_DUMMY = 3;

    private final NameWords words = new NameWords();
    private final DataTable spelling = DataTable.read("name-spelling.tsv");
    private final WordFolder folder = new WordFolder(spelling);

    private NameNormaliser() {}

    /// The normaliser with the tables shipped in this library.
    public static NameNormaliser indonesian() {
        return INDONESIAN;
    }

    /// Version of the tables, stored beside results so that they can be reproduced.
    public String version() {
        return words.version() + "/" + spelling.version();
    }

    /// @param raw the name as written; null counts as empty
    /// @param sex sex if known; decides readings such as `St.` (Siti or Sutan)
    public PersonName normalise(@Nullable String raw, @Nullable Sex sex) {
        String display = raw == null ? "" : raw;
        Reading reading = new Reading(sex);
        String text = reading.plain(display);
        Matcher brackets = BRACKETS.matcher(text);
        List<String> bracketed = new ArrayList<>();
        if (text.indexOf('(') >= 0 || text.indexOf('[') >= 0 || text.indexOf('{') >= 0) {
            while (brackets.find()) {
                bracketed.add(brackets.group(1));
            }
            text = brackets.replaceAll(" ");
        }
        String[] parts = text.indexOf('@') >= 0 || text.indexOf('/') >= 0 || text.contains("AL")
                ? ALIAS.split(text, -1)
                : new String[] {text};
        List<List<FoldedWord>> aliases = new ArrayList<>();
        for (int i = 1; i < parts.length; i++) {
            reading.addAlias(parts[i], aliases);
        }
        for (String inner : bracketed) {
            reading.addAlias(inner, aliases);
        }
        if (!aliases.isEmpty()) {
            reading.rules.add("N07");
        }
        return reading.name(display, parts[0], aliases);
    }

    /// The state of reading one name.
    private final class Reading {
        private final @Nullable Sex sex;
        private final Set<String> rules = new LinkedHashSet<>();
        private final EnumSet<NameFinding> findings = EnumSet.noneOf(NameFinding.class);
        private final List<String> titles = new ArrayList<>();
        private @Nullable Sex hint;

        Reading(@Nullable Sex sex) {
            this.sex = sex;
        }

        PersonName name(String display, String main, List<List<FoldedWord>> aliases) {
            List<String> tokens = NameTokens.of(main, words);
            judge(display, main, tokens);
            takeMarks(tokens);
            takeTitles(tokens);
            takeDegrees(tokens);
            List<String> father = takeFather(tokens);
            if (!findings.contains(NameFinding.EMPTY) && !findings.contains(NameFinding.DUMMY)) {
                judgeLength(tokens);
            }
            List<FoldedWord> folded = fold(tokens);
            return new PersonName(
                    display,
                    folded,
                    fold(father),
                    List.copyOf(aliases),
                    List.copyOf(titles),
                    hint,
                    rules.isEmpty() ? Set.of() : Collections.unmodifiableSet(rules),
                    List.copyOf(findings));
        }

        void addAlias(String text, List<List<FoldedWord>> aliases) {
            List<String> tokens = NameTokens.of(text, words);
            takeMarks(tokens);
            takeTitles(tokens);
            List<FoldedWord> folded = fold(tokens);
            if (!folded.isEmpty()) {
                aliases.add(folded);
            }
        }

        String plain(String raw) {
            boolean ascii = true;
            for (int i = 0; i < raw.length(); i++) {
                ascii &= raw.charAt(i) < 127;
            }
            String text = ascii
                    ? raw
                    : Normalizer.normalize(raw, Normalizer.Form.NFKD).replaceAll("\\p{Mn}|\\p{Cf}", "");
            text = text.toUpperCase(Locale.ROOT);
            if (!text.equals(raw)) {
                rules.add("N01");
            }
            return text;
        }

        private void judge(String display, String main, List<String> tokens) {
            boolean figures = false;
            boolean plain = true;
            for (int i = 0; i < main.length(); i++) {
                char c = main.charAt(i);
                figures |= Character.isDigit(c);
                plain &= c == ' ' || c >= 'A' && c <= 'Z';
            }
            if (tokens.isEmpty()) {
                findings.add(display.isBlank() || !figures ? NameFinding.EMPTY : NameFinding.DUMMY);
            } else if (tokens.size() <= LONGEST_DUMMY && isDummy(String.join(" ", tokens))) {
                findings.add(NameFinding.DUMMY);
            }
            if (figures) {
                findings.add(NameFinding.CONTAINS_FIGURES);
                rules.add("N42");
            }
            if (!plain) {
                rules.add("N02");
            }
        }

        private boolean isDummy(String bare) {
            return words.isDummy(bare)
                    || bare.length() > 1
                            && bare.charAt(0) == bare.charAt(1)
                            && bare.chars().allMatch(c -> c == bare.charAt(0));
        }

        private void judgeLength(List<String> tokens) {
            int letters = 0;
            int longest = 0;
            for (String token : tokens) {
                letters += token.length();
                longest = Math.max(longest, token.length());
            }
            if (letters < 2) {
                findings.add(NameFinding.TOO_SHORT);
            } else if (longest == 1) {
                findings.add(NameFinding.INITIALS_ONLY);
            }
        }

        private void takeMarks(List<String> tokens) {
            boolean marked = false;
            boolean noted = words.holdsPhrase(tokens);
            for (int i = tokens.size() - 1; i >= 0; i--) {
                String token = tokens.get(i);
                boolean deceased = words.is("deceased", token);
                boolean note = words.isNoteWord(token);
                if (deceased) {
                    takeHint(token);
                }
                if (deceased || note) {
                    tokens.remove(i);
                }
                marked |= deceased;
                noted |= note;
            }
            if (noted) {
                findings.add(NameFinding.CLERICAL_NOTE);
            }
            if (marked) {
                findings.add(NameFinding.POSSIBLY_DECEASED);
                rules.add("N05");
            }
        }

        private void takeTitles(List<String> tokens) {
            while (tokens.size() > 1 && isTitle(tokens.getFirst())) {
                takeHint(tokens.getFirst());
                titles.add(tokens.removeFirst());
                rules.add("N03");
            }
        }

        private boolean isTitle(String token) {
            return words.is("title", token) || token.equals("ST") && sex == Sex.MALE;
        }

        private void takeDegrees(List<String> tokens) {
            while (tokens.size() > 1 && words.is("degree", tokens.getLast())) {
                titles.add(tokens.removeLast());
                rules.add("N04");
            }
        }

        private List<String> takeFather(List<String> tokens) {
            for (int i = 1; i < tokens.size() - 1; i++) {
                if (words.is("father", tokens.get(i))) {
                    takeHint(tokens.get(i));
                    rules.add("N06");
                    List<String> father = new ArrayList<>(tokens.subList(i + 1, tokens.size()));
                    tokens.subList(i, tokens.size()).clear();
                    takeTitles(father);
                    return father;
                }
            }
            return new ArrayList<>();
        }

        private void takeHint(String token) {
            Sex said = words.sexHint(token);
            if (hint == null && said != null) {
                hint = said;
            }
        }

        private List<FoldedWord> fold(List<String> tokens) {
            List<FoldedWord> folded = new ArrayList<>(tokens.size());
            for (int i = 0; i < tokens.size(); i++) {
                String token = tokens.get(i);
                boolean hasNext = i + 1 < tokens.size();
                if (i > 0 && hasNext && words.is("clan", token)) {
                    rules.add("N40");
                    continue;
                }
                NameWords.Form form = words.form(token, i == 0, hasNext);
                if (form != null) {
                    if (!form.written().equals(token)) {
                        rules.add(form.rule());
                    }
                    folded.add(folder.fold(form.written()));
                    continue;
                }
                String rest = NameTokens.afterAbdul(token);
                if (rest != null) {
                    rules.add("N10");
                    folded.add(folder.fold("ABDUL"));
                    token = rest;
                }
                FoldedWord word = folder.fold(token);
                rules.addAll(word.rules());
                folded.add(word);
            }
            return List.copyOf(folded);
        }
    }
}
