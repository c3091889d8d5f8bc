/// The Fellegi-Sunter model: what each level says, learnt from the data themselves without labels.
@NullMarked
package id.payung.linkage.model;

import org.jspecify.annotations.NullMarked;
