/// PostgreSQL for the tests of every module: one disposable server per JVM, a database of its own for each test.
@NullMarked
package id.payung.database.testing;

import org.jspecify.annotations.NullMarked;
