/// Pages and API of the exchange with the agency's branch.
@NullMarked
package id.payung.server.exchange.web;

import org.jspecify.annotations.NullMarked;
