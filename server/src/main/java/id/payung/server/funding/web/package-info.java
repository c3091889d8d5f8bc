/// Screens and API of budget lines and journal.
@NullMarked
package id.payung.server.funding.web;

import org.jspecify.annotations.NullMarked;
