/// Screens and API of bills and payments.
@NullMarked
package id.payung.server.contribution.web;

import org.jspecify.annotations.NullMarked;
