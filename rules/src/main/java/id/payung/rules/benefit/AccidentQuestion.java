package id.payung.rules.benefit;

import id.payung.rules.Text;

/// What must be answered to tell a work accident. The ids are stable.
public enum AccidentQuestion {
    DISEASE_DIAGNOSED(
            "JKK-Q01",
            "Apakah dokter menyimpulkan penyakit akibat kerja?",
            "Has a doctor concluded an occupational disease?",
            "Permenaker 5/2021 Pasal 47, 89"),
    EXPOSURE_PROVEN(
            "JKK-Q02",
            "Apakah ada bukti pajanan di tempat kerja?",
            "Is there evidence of exposure at work?",
            "Permenaker 5/2021 Pasal 89"),
    SUDDEN_DEATH(
            "JKK-Q03",
            "Apakah meninggal mendadak karena serangan saat bekerja?",
            "Was it a sudden death after an attack at work?",
            "Permenaker 5/2021 Pasal 85"),
    DIED_AT_WORKPLACE(
            "JKK-Q04",
            "Apakah meninggal di tempat kerja?",
            "Did the person die at the place of work?",
            "Permenaker 5/2021 Pasal 85"),
    DIED_WITHIN_24_HOURS(
            "JKK-Q05",
            "Apakah meninggal paling lama 24 jam setelah serangan?",
            "Did the person die within 24 hours of the attack?",
            "Permenaker 5/2021 Pasal 85"),
    REGISTERED_ACTIVITY(
            "JKK-Q06",
            "Apakah terjadi saat melakukan pekerjaan yang terdaftar?",
            "Did it happen during the registered activity?",
            "Permenaker 5/2021 Pasal 85"),
    TRAUMA(
            "JKK-Q07",
            "Apakah ada rudapaksa fisik dengan bukti?",
            "Is there a physical injury with evidence?",
            "Permenaker 5/2021 Pasal 47"),
    WORK_RELATED(
            "JKK-Q08",
            "Apakah berhubungan dengan pekerjaan?",
            "Is it related to the work?",
            "Permenaker 5/2021 Pasal 7, 47"),
    COMMUTING(
            "JKK-Q09",
            "Apakah dalam perjalanan berangkat atau pulang kerja?",
            "Did it happen on the way to or from work?",
            "Permenaker 5/2021 Pasal 7, 47"),
    USUAL_ROUTE(
            "JKK-Q10",
            "Apakah lewat jalan yang biasa atau wajar?",
            "Was it the usual or a reasonable route?",
            "Permenaker 5/2021 Pasal 7, 47"),
    DUTY_TRAVEL("JKK-Q11", "Apakah dalam perjalanan dinas?", "Was it during duty travel?", "Permenaker 5/2021 Pasal 7"),
    URGENT_ERRAND(
            "JKK-Q12",
            "Apakah untuk keperluan mendesak dengan sepengetahuan pemberi kerja?",
            "Was it an urgent errand with the employer's knowledge?",
            "Permenaker 5/2021 Pasal 7"),
    VIOLENCE(
            "JKK-Q13",
            "Apakah kekerasan fisik atau perkosaan di tempat kerja atau terkait pekerjaan?",
            "Was it physical violence or rape at work or related to it?",
            "Permenaker 5/2021 Pasal 7 (Permenaker 1/2025)"),
    POLICE_OR_WITNESS(
            "JKK-Q14",
            "Apakah ada surat polisi atau saksi?",
            "Is there a police letter or a witness?",
            "Permenaker 5/2021 Pasal 7 (Permenaker 1/2025)");

    private final String code;
    private final String id;
    private final String en;
    private final String source;

    AccidentQuestion(String code, String id, String en, String source) {
        this.code = code;
        this.id = id;
        this.en = en;
        this.source = source;
    }

    /// Stable id.
    public String code() {
        return code;
    }

    public Text text() {
        return new Text(id, en);
    }

    /// The article.
    public String source() {
        return source;
    }
}
