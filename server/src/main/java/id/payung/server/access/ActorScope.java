package id.payung.server.access;

import id.payung.server.store.TransactionScope;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// Each transaction sees the territory of the one who acts, and nothing when nobody does.
@Component
class ActorScope implements TransactionScope {

    @Override
    public Values current() {
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn)) {
            return Values.NONE;
        }
        Actor actor = signedIn.actor();
        return actor.territory().isEmpty()
                ? Values.everywhere(actor.username())
                : Values.of(actor.territory(), actor.username());
    }
}
