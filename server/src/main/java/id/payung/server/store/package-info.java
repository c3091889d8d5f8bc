/// The one PostgreSQL behind everything: where it runs, under which roles, and how each transaction is told whose
/// territory it may see.
///
/// Two roles: the owner migrates the schemas and is used for nothing else; the application's role owns no table and so
/// cannot step around row-level security.
@ApplicationModule(allowedDependencies = {"vault"})
@NullMarked
package id.payung.server.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
