/// Lists of workers as villages hand them in, with planted faults and the truth about each of them.
///
/// Fault codes name the kind of mistake: `F` the file, `K` the identity number, `P` the person, `N` the spelling of a
/// name. What each is and which verdict it calls for is told by [id.payung.synthetic.list.FaultCode].
@NullMarked
package id.payung.synthetic.list;

import org.jspecify.annotations.NullMarked;
