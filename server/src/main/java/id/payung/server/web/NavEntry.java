package id.payung.server.web;

import id.payung.server.access.Permission;

/// A place in the main navigation; each module declares its own as a bean.
///
/// @param order smaller comes first
/// @param messageKey key of the word
/// @param path where it leads
/// @param icon name of the icon in the sprite
/// @param permission who sees it
public record NavEntry(int order, String messageKey, String path, String icon, Permission permission) {}
