package id.payung.server.web;

import id.payung.server.access.Actor;
import id.payung.server.access.Actors;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// What the layout of every page needs: who is signed in and where she may go.
@ControllerAdvice(annotations = Controller.class)
class ScreenModel {

    private final Actors actors;
    private final List<NavEntry> entries;

    ScreenModel(Actors actors, List<NavEntry> entries) {
        this.actors = actors;
        this.entries = entries.stream()
                .sorted(Comparator.comparingInt(NavEntry::order))
                .toList();
    }

    @ModelAttribute("actor")
    @Nullable
    Actor actor() {
        return actors.currentOrNull();
    }

    @ModelAttribute("navigation")
    List<NavEntry> navigation() {
        Actor actor = actors.currentOrNull();
        return entries.stream().filter(entry -> entry.isFor(actor)).toList();
    }
}
