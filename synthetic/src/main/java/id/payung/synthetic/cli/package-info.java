/// Command line: writes invented lists, people and linkage data sets to files.
@NullMarked
package id.payung.synthetic.cli;

import org.jspecify.annotations.NullMarked;
