package id.payung.server.membership;

import id.payung.server.access.Permission;
import id.payung.server.access.Requires;
import id.payung.server.person.People;
import id.payung.server.person.PersonId;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import id.payung.server.vault.Vault;
import id.payung.server.web.Input;
import id.payung.server.web.Slice;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Members for programs.
@RestController
@RequestMapping("/api/v1/members")
class MemberApi {

    private final MemberBook book;
    private final MemberFile file;
    private final People people;
    private final Vault vault;

    MemberApi(MemberBook book, MemberFile file, People people, Vault vault) {
        this.book = book;
        this.file = file;
        this.people = people;
        this.vault = vault;
    }

    record OneMember(MemberRow member, List<CoverLine> cover) {}

    record NikBody(@Nullable String nik) {}

    @GetMapping
    @Requires(Permission.PERSON_READ)
    Slice<MemberRow> list(@ModelAttribute MemberQuery query) {
        return book.search(query.search(), query.order());
    }

    @GetMapping("/file")
    @Requires(Permission.PERSON_READ)
    ResponseEntity<byte[]> file(@ModelAttribute MemberQuery query, @RequestParam String format, Locale locale) {
        return file.answer(query, format, locale);
    }

    @GetMapping("/{id}")
    @Requires(Permission.PERSON_READ)
    OneMember one(@PathVariable long id) {
        return book.find(id)
                .map(member -> new OneMember(member, book.cover(id)))
                .orElseThrow(() -> new Problem(Kind.NOT_FOUND, "member.unknown"));
    }

    /// Finds a member by identity number, which travels in the body and never in an address.
    @PostMapping("/by-nik")
    @Requires(Permission.PERSON_READ)
    OneMember byNik(@RequestBody NikBody body) {
        String digits = Input.text("nik", body.nik()).replaceAll("[^0-9]", "");
        return people.findByNik(vault.lookUpKey(People.NIK, digits))
                .map(PersonId::value)
                .map(this::one)
                .orElseThrow(() -> new Problem(Kind.NOT_FOUND, "member.unknown"));
    }
}
