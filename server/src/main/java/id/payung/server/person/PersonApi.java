package id.payung.server.person;

import id.payung.server.access.Permission;
import id.payung.server.access.Requires;
import id.payung.server.person.People.Heir;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import id.payung.server.web.Input;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// People and their heirs for programs. An identity number is in no address and in no answer but the one that was asked
/// for with a purpose.
@RestController
@RequestMapping("/api/v1/people/{id}")
class PersonApi {

    private final People people;

    PersonApi(People people) {
        this.people = people;
    }

    record Purpose(@Nullable String purpose) {}

    record OpenedNik(String nik) {}

    record HeirBody(
            @Nullable String name,
            Heir.@Nullable Relation relation,
            @Nullable LocalDate birthDate,
            @Nullable String phone) {}

    @GetMapping
    @Requires(Permission.PERSON_READ)
    People.Person one(@PathVariable long id) {
        return people.find(new PersonId(id)).orElseThrow(() -> new Problem(Kind.NOT_FOUND, "person.unknown"));
    }

    @PostMapping("/nik")
    @Requires(Permission.PERSON_UNMASK)
    OpenedNik open(@PathVariable long id, @RequestBody Purpose purpose) {
        return new OpenedNik(people.openNik(new PersonId(id), Input.text("purpose", purpose.purpose())));
    }

    @GetMapping("/heirs")
    @Requires(Permission.PERSON_READ)
    List<Heir> heirs(@PathVariable long id) {
        return people.heirs(new PersonId(id));
    }

    @PostMapping("/heirs")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires({Permission.LIST_HAND_IN, Permission.LIST_REVIEW})
    List<Heir> note(@PathVariable long id, @RequestBody HeirBody heir) {
        people.noteHeir(
                new PersonId(id),
                new Heir(
                        0,
                        Input.text("name", heir.name()),
                        Input.given("relation", heir.relation()),
                        heir.birthDate(),
                        heir.phone()));
        return heirs(id);
    }

    @DeleteMapping("/heirs/{heir}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires({Permission.LIST_HAND_IN, Permission.LIST_REVIEW})
    void strike(@PathVariable long id, @PathVariable long heir) {
        people.strikeHeir(new PersonId(id), heir);
    }
}
