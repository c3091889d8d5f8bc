package id.payung.server.region.web;

import id.payung.server.access.Actor;
import id.payung.server.access.Actors;
import id.payung.server.region.Regions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// Tells every page the name of the territory of whoever is signed in.
@ControllerAdvice(annotations = Controller.class)
class TerritoryModel {

    private final Actors actors;
    private final Regions regions;

    TerritoryModel(Actors actors, Regions regions) {
        this.actors = actors;
        this.regions = regions;
    }

    /// Name with its kind ("Kota Jambi"); `null` for nobody and for the whole country.
    @ModelAttribute("territoryName")
    @Nullable
    String territoryName() {
        Actor actor = actors.currentOrNull();
        return actor == null || regions.find(actor.territory()).isEmpty()
                ? null
                : regions.displayName(actor.territory());
    }
}
