package id.payung.linkage.clean;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameNormaliserTests {
    private final NameNormaliser normaliser = NameNormaliser.indonesian();

    private PersonName name(String raw) {
        return normaliser.normalise(raw, null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "-", "...", "XXX", "TES", "Nama Lengkap", "tidak ada", "AAAA", "n/a", "12345"})
    void whatIsNoNameIsRefused(String raw) {
        assertThat(name(raw).usable()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"A,TOO_SHORT", "A. B.,INITIALS_ONLY", "H,TOO_SHORT"})
    void initialsAloneAreNoName(String raw, NameFinding finding) {
        assertThat(name(raw).findings()).contains(finding);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Paimin", "Ai", "M. Nur", "D'Souza", "Nur'aini"})
    void shortSingleAndPunctuatedNamesAreNames(String raw) {
        assertThat(name(raw).usable()).isTrue();
    }

    @Test
    void nullIsAnEmptyName() {
        assertThat(normaliser.normalise(null, null).findings()).containsExactly(NameFinding.EMPTY);
    }

    @Test
    void theDisplayedNameIsNeverRewritten() {
        assertThat(name("H. M. Joesoef, S.Pd ").display()).isEqualTo("H. M. Joesoef, S.Pd ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "N01=Siti  aminah=SITI AMINAH",
                "N02=NUR'AINI=NURAINI",
                "N02=MA’RUF=MARUF",
                "N03=H. ABDUL HADI=ABDUL HADI",
                "N03=Hj. Rohani=Rohani",
                "N04=BUDI, S.PD=BUDI",
                "N04=BUDI SANTOSO S. Pd.I=BUDI SANTOSO",
                "N08=M. YUSUF=MUHAMMAD YUSUF",
                "N08=Moch Yusuf=MUHAMMAD YUSUF",
                "N08=MOHD. YUSUF=Muhamad Yusuf",
                "N09=ACH. FAUZI=AHMAD FAUZI",
                "N10=ABDURRAHMAN=ABDUL RAHMAN",
                "N10=ABD RAHMAN=ABDURAHMAN",
                "N10=ABDUSSALAM=ABDUL SALAM",
                "N10=ABDULAZIS=ABD. AZIS",
                "N11=ST. AMINAH=SITI AMINAH",
                "N12=NOR HAYATI=NURHAYATI",
                "N12=NOERHAYATI=NUR HAYATI",
                "N13=SRI WAHYUNI=SRIWAHYUNI",
                "N14=SOEPARMAN=SUPARMAN",
                "N15=DJOKO=JOKO",
                "N16=TJANDRA=CHANDRA",
                "N16=CHANDRA=CANDRA",
                "N17=SOEPRIJANTO=SUPRIYANTO",
                "N17=JUSUF=YUSUF",
                "N18=SJAMSUL=SYAMSUL",
                "N19=CHAIRUL=KHAIRUL",
                "N19=KHAIRUL=HAIRUL",
                "N19=MACHMUD=MAHMUD",
                "N23=IQBAL=IKBAL",
                "N23=GHANI=GANI",
                "N25=HASSAN=HASAN",
                "N27=ZAENAL=ZAINAL",
                "N28=MARDIYAH=MARDIAH",
                "N29=SYAMSUDDIN=SYAMSUDIN",
                "N30=EDDY=EDI",
                "N34=MAT NUR=MATNUR",
                "N34=SITIAMINAH=SITI AMINAH",
                "N40=ROMAULI BR SINAGA=ROMAULI SINAGA",
                "N42=SUT1KNO=SUTIKNO"
            })
    void spellingsThatMeanOneNameHaveOneKey(String rule, String left, String right) {
        assertThat(name(left).key()).as(rule).isEqualTo(name(right).key());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "SAIFUL=SYAIFUL",
                "FAUZI=PAUZI",
                "NOVI=NOPI",
                "ZAINAL=JAINAL",
                "RIZKI=RISKI",
                "DZAKI=ZAKI",
                "RAMADHAN=RAMADAN",
                "USMAN=UTSMAN",
                "FATHIMAH=FATIMAH",
                "AISYA=AISYAH",
                "NURLAELA=NURLELA",
                "ROHANI=RUHANI",
                "UMI=UMMI",
                "SUTRISNA=SUTRISNO"
            })
    void spellingsThatSoundAlikeShareTheSoundKeyButNotTheKey(String left, String right) {
        assertThat(name(left).soundKey()).isEqualTo(name(right).soundKey());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "AHMAD YUSUF=MUHAMMAD YUSUF",
                "JONO=YONO",
                "JATI=YATI",
                "YULI=JULI",
                "HASAN=HUSIN",
                "ABDULLAH=ABDUL",
                "NORMAN=NURMAN",
                "JOEL=JUL",
                "PANJI=PANYI",
                "RINA=RINI",
                "DWI=TRI"
            })
    void differentNamesKeepDifferentKeys(String left, String right) {
        assertThat(name(left).key()).isNotEqualTo(name(right).key());
    }

    @Test
    void titlesAndDegreesAreKeptApart() {
        PersonName name = name("Drs. H. Amran, M.Si");
        assertThat(name.folded()).isEqualTo("AMRAN");
        assertThat(name.titles()).containsExactly("DRS", "H", "MSI");
        assertThat(name.sexHint()).isEqualTo(Sex.MALE);
        assertThat(name.rules()).contains("N03", "N04");
    }

    @Test
    void aTitleAloneIsTheName() {
        assertThat(name("Raden").folded()).isEqualTo("RADEN");
        assertThat(name("Andi Mappe").folded()).isEqualTo("ANDI MAPE");
    }

    @Test
    void stIsSutanForAManAndSitiOtherwise() {
        assertThat(normaliser.normalise("St. Marajo", Sex.MALE).key()).isEqualTo("MARAJO");
        assertThat(normaliser.normalise("St. Aminah", Sex.FEMALE).key())
                .isEqualTo(name("Siti Aminah").key());
    }

    @Test
    void theFathersNameIsSplitOff() {
        PersonName name = name("Amran bin H. Hasan");
        assertThat(name.folded()).isEqualTo("AMRAN");
        assertThat(name.fatherKey()).isEqualTo("HASAN");
        assertThat(name("Rohana binti Djalil").sexHint()).isEqualTo(Sex.FEMALE);
        assertThat(name("Rohana binti Djalil").fatherKey()).isEqualTo("JALIL");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Paimin als Tukiman",
                "Paimin @ Tukiman",
                "Paimin A/L Tukiman",
                "Paimin (Tukiman)",
                "Paimin/Tukiman"
            })
    void anAliasIsASecondName(String raw) {
        PersonName name = name(raw);
        assertThat(name.folded()).isEqualTo("PAIMIN");
        assertThat(name.aliases()).hasSize(1);
        assertThat(name.aliases().getFirst().getFirst().key()).isEqualTo("TUKIMAN");
        assertThat(name.rules()).contains("N07");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ALM. PAIMIN", "PAIMIN (ALM)", "Paimin Alm", "Almarhum Paimin", "PAIMIN (meninggal)"})
    void aMarkOfDeathIsRaisedAndNotPartOfTheName(String raw) {
        PersonName name = name(raw);
        assertThat(name.possiblyDeceased()).isTrue();
        assertThat(name.folded()).isEqualTo("PAIMIN");
        assertThat(name.aliases()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Paimin (pindah)", "PAIMIN DOUBLE", "Paimin - ganda"})
    void aClerksNoteIsFoundAndNotPartOfTheName(String raw) {
        assertThat(name(raw).findings()).contains(NameFinding.CLERICAL_NOTE);
        assertThat(name(raw).folded()).isEqualTo("PAIMIN");
    }

    @Test
    void everyRuleThatCanFireHasWordsInBothLanguages() {
        DataTable.read("name-spelling.tsv")
                .rows()
                .forEach(row ->
                        assertThat(NameRule.of(row.getFirst()).indonesian()).isNotBlank());
        DataTable.read("name-words.tsv")
                .rows()
                .forEach(
                        row -> assertThat(NameRule.of(row.getFirst()).english()).isNotBlank());
        DataTable.read("name-marks.tsv")
                .rows()
                .forEach(
                        row -> assertThat(NameRule.of(row.getFirst()).english()).isNotBlank());
        assertThat(normaliser.version()).contains("2026");
    }
}
