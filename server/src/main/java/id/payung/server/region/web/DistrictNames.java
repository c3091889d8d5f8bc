package id.payung.server.region.web;

import id.payung.server.access.Open;
import id.payung.server.region.Region;
import id.payung.server.region.Regions;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Names the district in which an identity number was issued, for the live check of NIK fields. Only the six digits of
/// the district are ever sent, never the number.
@RestController
class DistrictNames {

    private final Regions regions;

    DistrictNames(Regions regions) {
        this.regions = regions;
    }

    /// `Kecamatan Tungkal Ilir, Kabupaten Tanjung Jabung Barat`; empty for a code that the current edition does not
    /// have.
    ///
    /// @param district six digits
    @Open
    @GetMapping(path = "/regions/names", produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
    ResponseEntity<String> name(@RequestParam String district) {
        String name = district.matches("\\d{6}") ? nameOf(district) : "";
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(java.time.Duration.ofDays(1)).cachePublic())
                .body(name);
    }

    private String nameOf(String digits) {
        String code = digits.substring(0, 2) + "." + digits.substring(2, 4) + "." + digits.substring(4);
        return regions.find(code)
                .map(found -> regions.displayName(code) + ", " + regions.displayName(Region.parentOf(code)))
                .orElse("");
    }
}
