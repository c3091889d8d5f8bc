package id.payung.server.enrolment;

import org.jspecify.annotations.Nullable;

/// What is said of somebody who is proposed, as it was typed; everything but number and name may be missing.
public record Proposed(
        @Nullable String nik,
        @Nullable String name,
        @Nullable String birthPlace,
        @Nullable String birthDate,
        @Nullable String sex,
        @Nullable String mother,
        @Nullable String occupation,
        @Nullable String address,
        @Nullable String village,
        @Nullable String phone) {

    @Override
    public String toString() {
        return "a proposed person";
    }
}
