package id.payung.server.access;

import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// Knows who acts on this thread. Jobs say for whom they work with [#callAs].
@Component
public class Actors {

    private static final Actor SYSTEM = new Actor(0, "system", "Payung", Set.of(), "");

    private final Accounts accounts;

    Actors(Accounts accounts) {
        this.accounts = accounts;
    }

    /// The one who acts.
    ///
    /// @throws IllegalStateException when nobody does; a route that gets here without a sign-in is a bug
    public Actor current() {
        Actor actor = currentOrNull();
        if (actor == null) {
            throw new IllegalStateException("Nobody acts on this thread");
        }
        return actor;
    }

    /// The one who acts, or null on a public page.
    public @Nullable Actor currentOrNull() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication instanceof SignedIn signedIn ? signedIn.actor() : null;
    }

    /// Runs work for somebody else than the one on this thread, for example a job for the officer who started it.
    public <T> T callAs(Actor actor, Supplier<T> work) {
        var before = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new SignedIn(actor));
        SecurityContextHolder.setContext(context);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /// Like [#callAs] for a stored account number, as a job keeps it.
    public <T> T callAs(long account, Supplier<T> work) {
        return callAs(accounts.actor(account), work);
    }

    /// The system, which sees every territory: for rollups and housekeeping, never for something a person asked for.
    public <T> T callAsSystem(Supplier<T> work) {
        return callAs(SYSTEM, work);
    }
}
