package id.payung.server.screen;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/// The form on the design page; empty fields show how an error looks.
class DesignForm {
    private @NotBlank(message = "Isi nama seperti pada KTP-el.") String name = "";
    private @NotBlank(message = "NIK belum diisi; NIK selalu 16 angka.") String nik = "";
    private @NotBlank(message = "Isi besar iuran dalam rupiah.") String amount = "";
    private @NotBlank(message = "Isi tanggal lahir, misalnya 12 Mei 1980.") String birthDate = "";
    private @NotBlank(message = "Pilih sumber dana.") String source = "";
    private String payer = "village";
    private boolean agreed;
    private @Nullable String note;
    private @Nullable MultipartFile list;

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getNik() {
        return nik;
    }

    public void setNik(String nik) {
        this.nik = nik;
    }

    public String getAmount() {
        return amount;
    }

    public void setAmount(String amount) {
        this.amount = amount;
    }

    public String getBirthDate() {
        return birthDate;
    }

    public void setBirthDate(String birthDate) {
        this.birthDate = birthDate;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public String getPayer() {
        return payer;
    }

    public void setPayer(String payer) {
        this.payer = payer;
    }

    public boolean isAgreed() {
        return agreed;
    }

    public void setAgreed(boolean agreed) {
        this.agreed = agreed;
    }

    public @Nullable String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note;
    }

    public @Nullable MultipartFile getList() {
        return list;
    }

    public void setList(@Nullable MultipartFile list) {
        this.list = list;
    }
}
