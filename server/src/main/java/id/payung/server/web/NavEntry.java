package id.payung.server.web;

import id.payung.server.access.Actor;
import id.payung.server.access.Permission;
import org.jspecify.annotations.Nullable;

/// A place in the main navigation; each module declares its own as a bean.
///
/// @param order smaller comes first
/// @param messageKey key of the word
/// @param path where it leads
/// @param icon name of the icon in the sprite
/// @param permission who sees it; null for everybody, signed in or not
public record NavEntry(
        int order,
        String messageKey,
        String path,
        String icon,
        @Nullable Permission permission) {

    boolean isFor(@Nullable Actor actor) {
        return permission == null || (actor != null && actor.may(permission));
    }
}
