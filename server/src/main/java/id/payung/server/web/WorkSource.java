package id.payung.server.web;

import id.payung.server.access.Actor;
import java.util.List;

/// A module that knows of work waiting for somebody; its items are shown on her start page.
public interface WorkSource {

    /// What waits for this actor now; called inside a transaction with her territory.
    List<WorkItem> waitingFor(Actor actor);

    /// One line of the work list.
    ///
    /// @param urgency smaller comes first; 0 is overdue, 50 is routine
    /// @param messageKey sentence with placeholders, for example `work.lists-to-approve`
    /// @param arguments what fills the placeholders: counts as numbers, money as text already shown
    /// @param path where to act
    /// @param icon name of the icon in the sprite
    record WorkItem(int urgency, String messageKey, List<?> arguments, String path, String icon) {}
}
