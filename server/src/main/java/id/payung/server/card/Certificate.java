package id.payung.server.card;

import java.time.LocalDate;
import java.util.List;

/// What the certificate of a group says.
record Certificate(
        long lot,
        String funder,
        String place,
        List<String> schemes,
        long people,
        LocalDate validFrom,
        LocalDate validUntil,
        LocalDate paidOn) {}
