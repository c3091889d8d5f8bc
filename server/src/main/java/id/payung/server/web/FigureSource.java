package id.payung.server.web;

import id.payung.server.access.Actor;
import id.payung.server.screen.Figure;
import java.util.List;
import java.util.Locale;

/// A module that has figures for somebody's start page, below her work list.
public interface FigureSource {

    /// The few figures that matter for her territory; called inside a transaction that sees it.
    List<Figure> figuresFor(Actor actor, Locale locale);
}
