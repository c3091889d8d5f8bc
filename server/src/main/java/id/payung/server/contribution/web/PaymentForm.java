package id.payung.server.contribution.web;

import id.payung.rules.Rupiah;
import id.payung.server.contribution.ProofFile;
import id.payung.server.contribution.Settlements.Payment;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import id.payung.server.screen.Typed;
import id.payung.server.web.Input;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/// A payment as it was typed.
public record PaymentForm(
        @Nullable String amount,
        @Nullable String paidOn,
        @Nullable String proofNumber,
        @Nullable MultipartFile file) {

    static final PaymentForm EMPTY = new PaymentForm(null, null, null, null);

    Payment payment(LocalDate today) {
        String money = Input.text("amount", amount);
        String day = Input.text("paidOn", paidOn);
        return new Payment(
                Rupiah.of(Typed.money(money).orElseThrow(() -> unread("number", "amount", money))),
                Typed.date(day, today).orElseThrow(() -> unread("date", "paidOn", day)),
                Input.text("proofNumber", proofNumber),
                proof());
    }

    private static Problem unread(String kind, String field, String text) {
        return new Problem(Kind.INVALID, "field." + kind + "-unread", Input.named(field), text);
    }

    private @Nullable ProofFile proof() {
        if (file == null || file.isEmpty()) {
            return null;
        }
        try {
            return ProofFile.of(Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getBytes());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
