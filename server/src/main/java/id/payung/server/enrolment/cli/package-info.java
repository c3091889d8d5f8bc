/// `./payung check`: the reader and the rules of the server for one file on one's own machine, before it is handed in.
@NullMarked
package id.payung.server.enrolment.cli;

import org.jspecify.annotations.NullMarked;
