/// Who somebody is: sealed identity number, names, birth date, sex, village, occupation, contact, heirs. One record per
/// human being in the whole country, whoever proposed her and however often.
///
/// Bulk work goes through a temporary table that this module makes and reads ([People#openBatch]); looking beyond one's
/// own territory goes through the database function `person.match` alone, which answers only what matching needs.
@ApplicationModule(allowedDependencies = {"region", "access", "audit", "problem", "vault", "web"})
@NullMarked
package id.payung.server.person;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
