package id.payung.rules.benefit;

import id.payung.rules.Rupiah;
import id.payung.rules.Text;
import java.util.List;

/// One amount of a benefit.
///
/// @param payable when it is paid
/// @param working the arithmetic
/// @param sources the articles
public record Component(Code code, Rupiah amount, Payable payable, String working, List<String> sources) {
    public Component {
        sources = List.copyOf(sources);
    }

    /// What the amount is for.
    public enum Code {
        JKK_DEATH("Santunan kematian JKK", "Death payment of JKK"),
        JKK_TOTAL_DISABILITY("Santunan cacat total tetap", "Total disability payment"),
        JKK_PARTIAL_DISABILITY("Santunan cacat sebagian", "Partial disability payment"),
        JKK_TEMPORARY_DISABILITY(
                "Santunan sementara tidak mampu bekerja (STMB)", "Payment while unable to work (STMB)"),
        JKM_LUMP_SUM("Santunan sekaligus JKM", "Lump sum of JKM"),
        PERIODIC("Santunan berkala, dibayar sekaligus", "Periodic payment, paid at once"),
        FUNERAL("Biaya pemakaman", "Funeral grant"),
        TRANSPORT("Biaya angkutan", "Transport"),
        PROSTHESIS("Protesa atau ortesa", "Prosthesis or orthosis"),
        DENTURE("Gigi tiruan", "Denture"),
        HEARING_AID("Alat bantu dengar", "Hearing aid"),
        GLASSES("Kacamata", "Glasses"),
        HOME_CARE("Perawatan di rumah", "Home care"),
        SCHOLARSHIP_ONCE("Beasiswa sekali bayar", "Scholarship paid once"),
        JHT_BALANCE("Saldo JHT", "Old-age savings"),
        JHT_PART("Sebagian saldo JHT", "Part of the old-age savings"),
        JP_MONTHLY("Pensiun per bulan", "Monthly pension"),
        JP_LUMP_SUM("JP sekaligus", "Pension contributions at once"),
        JKP_CASH("Uang tunai JKP, enam bulan", "Cash of JKP, six months");

        private final String id;
        private final String en;

        Code(String id, String en) {
            this.id = id;
            this.en = en;
        }

        /// Its name for people.
        public Text text() {
            return new Text(id, en);
        }
    }

    /// When it is paid.
    public enum Payable {
        NOW,
        AFTER_ARREARS,
        EMPLOYER_FIRST
    }
}
