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
public class PaymentForm {

    private @Nullable String amount;
    private @Nullable String paidOn;
    private @Nullable String proofNumber;
    private @Nullable MultipartFile file;

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

    public @Nullable String getAmount() {
        return amount;
    }

    public void setAmount(@Nullable String amount) {
        this.amount = amount;
    }

    public @Nullable String getPaidOn() {
        return paidOn;
    }

    public void setPaidOn(@Nullable String paidOn) {
        this.paidOn = paidOn;
    }

    public @Nullable String getProofNumber() {
        return proofNumber;
    }

    public void setProofNumber(@Nullable String proofNumber) {
        this.proofNumber = proofNumber;
    }

    public @Nullable MultipartFile getFile() {
        return file;
    }

    public void setFile(@Nullable MultipartFile file) {
        this.file = file;
    }
}
