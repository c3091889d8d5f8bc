package id.payung.server.web;

import id.payung.server.access.Permission;

/// Something a person may begin of her own accord, offered on her start page; each module declares its own as a bean.
///
/// @param order smaller comes first
/// @param messageKey key of the words on the button
/// @param path where it begins
/// @param icon name of the icon in the sprite
/// @param permission who may
public record StartAction(int order, String messageKey, String path, String icon, Permission permission) {}
