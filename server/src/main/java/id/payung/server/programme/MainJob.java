package id.payung.server.programme;

import id.payung.server.access.Actor;
import id.payung.server.screen.Step;
import java.util.List;
import java.util.Locale;

/// A module that takes the main job of a programme further and can say how far: lists, approval, bill, payment, cards.
/// Each such module brings a bean; the programme's page shows their stations in order.
public interface MainJob {

    /// The stations of this module.
    ///
    /// @param reader who looks at the page; what she may not see is left out
    List<Station> stations(Programme programme, Actor reader, Locale locale);

    /// A station of the main job.
    ///
    /// @param order smaller comes first: 20 list, 30 check, 40 review, 50 approval, 60 bill, 70 payment, 80 cards
    record Station(int order, Step step) {}
}
