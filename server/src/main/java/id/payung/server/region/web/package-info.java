/// Regions and occupations as JSON.
@NullMarked
package id.payung.server.region.web;

import org.jspecify.annotations.NullMarked;
