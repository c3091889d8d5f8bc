/// Calculator, law browser, policies: pages and API.
@NullMarked
package id.payung.server.law.web;

import org.jspecify.annotations.NullMarked;
