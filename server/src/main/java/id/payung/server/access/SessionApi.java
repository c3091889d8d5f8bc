package id.payung.server.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Sign-in for programs: a user name and a password give a bearer token.
@RestController
@RequestMapping("/api/v1/session")
class SessionApi {

    private final Sessions sessions;
    private final Actors actors;

    SessionApi(Sessions sessions, Actors actors) {
        this.sessions = sessions;
        this.actors = actors;
    }

    record Credentials(@NotBlank String username, @NotBlank String password) {}

    record Token(String token, long expiresInSeconds, Who who) {}

    record Who(String username, String displayName, Set<Role> roles, List<Permission> permissions, String territory) {

        static Who of(Actor actor) {
            var permissions = actor.roles().stream()
                    .flatMap(role -> role.permissions().stream())
                    .distinct()
                    .sorted()
                    .toList();
            return new Who(actor.username(), actor.displayName(), actor.roles(), permissions, actor.territory());
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Open
    Token open(@Valid @RequestBody Credentials credentials) {
        var opened = sessions.open(credentials.username(), credentials.password());
        return new Token(opened.token(), Sessions.LIFETIME.toSeconds(), Who.of(opened.actor()));
    }

    @GetMapping
    @Requires
    Who current() {
        return Who.of(actors.current());
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires
    void close(HttpServletRequest request) {
        SessionFilter.BEARER.apply(request).ifPresent(sessions::close);
    }
}
