/// The law of Indonesian employment social security as dated, cited data and pure functions over it.
///
/// Holds no clock, no database and no framework: facts and dates come in, an explained outcome goes out.
@NullMarked
package id.payung.rules;

import org.jspecify.annotations.NullMarked;
