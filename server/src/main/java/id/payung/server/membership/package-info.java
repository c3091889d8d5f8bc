/// The month ledger: per person and programme which months are paid, by whom, under which bill, with which proof; and
/// what follows from it: active or not on a day, lapse dates, unbroken months, member numbers.
///
/// Months are first reserved in a lot (when a list is approved) and count as cover only once the lot is active (when
/// its
/// bill is paid). The database itself refuses a second reservation of a month for the same person and programme.
@ApplicationModule(allowedDependencies = {"person", "region", "access", "audit", "problem", "vault", "screen", "web"})
@NullMarked
package id.payung.server.membership;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
