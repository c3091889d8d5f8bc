/// Pages, API and papers of decrees and of the waiting list.
@NullMarked
package id.payung.server.decree.web;

import org.jspecify.annotations.NullMarked;
