/// Pages, API and files of lists.
@NullMarked
package id.payung.server.enrolment.web;

import org.jspecify.annotations.NullMarked;
