/// A real PostgreSQL that comes with the program: unpacked, initialised, started and stopped from Java.
///
/// For one machine. It is durable, listens on the loopback address only and asks for a password; whoever needs
/// more than one machine points the server at a PostgreSQL of their own and never touches this package.
@NullMarked
package id.payung.database;

import org.jspecify.annotations.NullMarked;
