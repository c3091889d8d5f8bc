/// Pages and API of the village's desk.
@NullMarked
package id.payung.server.desk.web;

import org.jspecify.annotations.NullMarked;
