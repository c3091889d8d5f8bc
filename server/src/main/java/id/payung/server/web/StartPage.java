package id.payung.server.web;

import id.payung.server.access.Role;

/// What somebody with this role alone sees first when no work waits for her; declared by a module as a bean.
///
/// @param path where the start page leads her
public record StartPage(Role role, String path) {}
