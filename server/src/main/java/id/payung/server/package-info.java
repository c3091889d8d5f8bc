/// The server: one package per business capability, each with its own schema, pages and API.
@NullMarked
package id.payung.server;

import org.jspecify.annotations.NullMarked;
