package id.payung.server.card;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import id.payung.rules.Scheme;
import id.payung.server.access.Actor;
import id.payung.server.access.Actors;
import id.payung.server.access.Role;
import id.payung.server.membership.Lot;
import id.payung.server.membership.Memberships;
import id.payung.server.testing.ServerTest;
import id.payung.server.testing.TestAccounts;
import id.payung.server.testing.TestClient;
import id.payung.server.testing.TestProgrammes;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// A card exists once months are paid, its printed code verifies with and without the server, and a forged one does
/// not.
@ServerTest
class CardTests {

    private static final String VILLAGE = "15.06.02.1005";

    @Autowired
    Memberships memberships;

    @Autowired
    TestProgrammes programmes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Actors actors;

    @Autowired
    TestAccounts accounts;

    @Test
    void makesNoCardBeforeTheMonthsArePaid() {
        Reserved reserved = reserve();

        assertThat(officer()
                        .get("/api/v1/members/" + reserved.person() + "/card")
                        .code())
                .isEqualTo("card.none");
        assertThat(officer()
                        .get("/api/v1/lots/" + reserved.lot().id() + "/cards")
                        .code())
                .isEqualTo("cards.none");
    }

    @Test
    void printsACodeThatTheServerVerifies() throws Exception {
        Reserved paid = pay(reserve());

        String address = codeOn(cardOf(paid));

        String token = address.substring(address.lastIndexOf('/') + 1);
        var verified = verify(token);
        assertThat(verified.status()).isEqualTo(200);
        assertThat(verified.json().get("active").asBoolean()).isTrue();
        assertThat(verified.text()).doesNotContain("Zulhendrizal");
        assertThat(address).startsWith(officer().address() + "/verify/");
    }

    @Test
    void printsACodeThatAnybodyVerifiesWithThePublishedKey() throws Exception {
        Reserved paid = pay(reserve());
        String address = codeOn(cardOf(paid));
        var signed = JWSObject.parse(address.substring(address.lastIndexOf('/') + 1));

        var keys = JWKSet.parse(accounts.nobody().get("/api/v1/cards/keys").text());
        var key = keys.getKeyByKeyId(signed.getHeader().getKeyID()).toECKey();

        assertThat(key.isPrivate()).isFalse();
        assertThat(signed.verify(new ECDSAVerifier(key))).isTrue();
    }

    @Test
    void refusesAForgedCode() throws Exception {
        Reserved paid = pay(reserve());
        String address = codeOn(cardOf(paid));
        String[] parts = address.substring(address.lastIndexOf('/') + 1).split("\\.");
        String otherClaims = java.util.Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"c\":1,\"m\":\"90000000018\",\"n\":\"X\",\"f\":\"2026-01-01\",\"u\":\"2036-01-01\"}"
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertThat(verify(parts[0] + "." + otherClaims + "." + parts[2]).code()).isEqualTo("card.forged");
        assertThat(verify("apa saja").code()).isEqualTo("card.forged");
        var page = accounts.nobody().get("/verify/" + parts[0] + "." + otherClaims + "." + parts[2]);
        assertThat(page.text()).contains("Kode ini tidak sah");
    }

    @Test
    void tellsThatAGenuineCardNoLongerCounts() throws Exception {
        Reserved paid = pay(reserve("[2023-01-01,2024-01-01)"));
        String address = codeOn(cardOf(paid));

        var verified = verify(address.substring(address.lastIndexOf('/') + 1)).json();

        assertThat(verified.get("active").asBoolean()).isFalse();
        assertThat(verified.get("coveredUntil").asString()).isEqualTo("2023-12-31");
    }

    @Test
    void notesAHandOverOnce() {
        Reserved paid = pay(reserve());
        String path = "/api/v1/lots/" + paid.lot().id() + "/hand-over";
        long card = officer().get(path).json().get(0).get("id").asLong();
        String body = "{\"cards\":[" + card + "],\"note\":\"daftar hadir\"}";

        assertThat(officer().postJson(path, body).json().get("cards").asInt()).isEqualTo(1);
        assertThat(officer().postJson(path, body).json().get("cards").asInt()).isZero();
        assertThat(officer().get(path).json().get(0).get("handedOverNote").asString())
                .isEqualTo("daftar hadir");
    }

    @Test
    void showsNoCardToAnotherTerritory() {
        Reserved paid = pay(reserve());
        TestClient stranger = accounts.signedIn(Role.MANPOWER_OFFICER, "15.71");

        assertThat(stranger.get("/api/v1/members/" + paid.person() + "/card").status())
                .isEqualTo(404);
        assertThat(stranger.get("/api/v1/lots/" + paid.lot().id() + "/cards").status())
                .isEqualTo(404);
        assertThat(stranger.get("/api/v1/lots/" + paid.lot().id() + "/hand-over")
                        .text())
                .isEqualTo("[]");
    }

    private record Reserved(long person, Lot lot) {}

    private Reserved reserve() {
        YearMonth now = YearMonth.now();
        return reserve("[" + now.atDay(1) + "," + now.plusMonths(12).atDay(1) + ")");
    }

    private Reserved reserve(String months) {
        return inRegency(() -> {
            long person =
                    jdbc.sql("""
                            insert into person.person (nik_key, nik_sealed, name, name_key, village_code)
                            values (gen_random_uuid(), '\\x00', 'Zulhendrizal Hasan', 'ZULHENDRIZAL HASAN', :village)
                            returning id
                            """).param("village", VILLAGE).query(Long.class).single();
            memberships.openBatch();
            jdbc.sql("insert into cover_batch values (1, :person, :village, cast(:months as daterange))")
                    .param("person", person)
                    .param("village", VILLAGE)
                    .param("months", months)
                    .update();
            return new Reserved(
                    person,
                    memberships.reserve(new Memberships.LotRequest(
                            programmes.open("15.06"),
                            "APBD Uji",
                            "test:" + UUID.randomUUID(),
                            "15.06",
                            Set.of(Scheme.JKK, Scheme.JKM))));
        });
    }

    private Reserved pay(Reserved reserved) {
        inRegency(() -> memberships.activate(reserved.lot().id(), LocalDate.now(), "SP2D-9"));
        return reserved;
    }

    private byte[] cardOf(Reserved reserved) {
        return officer().get("/api/v1/members/" + reserved.person() + "/card").bytes();
    }

    /// Reads the code from the printed page as a phone in a hand does: picture after picture, never quite straight,
    /// until one is clear.
    private static String codeOn(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            for (int dotsPerInch : new int[] {300, 250, 400, 350, 200, 600}) {
                var page = new PDFRenderer(document).renderImageWithDPI(0, dotsPerInch);
                for (int degrees : new int[] {7, -7, 0}) {
                    var code = codeIn(turned(page, degrees));
                    if (code.isPresent()) {
                        return code.get();
                    }
                }
            }
            throw new AssertionError("no picture of the card shows a readable code");
        }
    }

    private static BufferedImage turned(BufferedImage page, int degrees) {
        int side = page.getWidth() + page.getHeight();
        var picture = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, side, side);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.rotate(Math.toRadians(degrees), side / 2.0, side / 2.0);
        pen.drawImage(page, (side - page.getWidth()) / 2, (side - page.getHeight()) / 2, null);
        pen.dispose();
        return picture;
    }

    private static Optional<String> codeIn(BufferedImage image) {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var bitmap = new BinaryBitmap(
                new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels)));
        try {
            return Optional.of(new QRCodeReader()
                    .decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText());
        } catch (ReaderException unclear) {
            return Optional.empty();
        }
    }

    private TestClient.Answer verify(String token) {
        return accounts.nobody().postJson("/api/v1/cards/verify", "{\"token\":\"" + token + "\"}");
    }

    private TestClient officer() {
        return accounts.signedIn(Role.MANPOWER_OFFICER, "15.06");
    }

    private <T> T inRegency(Supplier<T> work) {
        return actors.callAs(
                new Actor(1, "uji", "Uji", Set.of(Role.TREASURER), "15.06"),
                () -> transactions.execute(status -> work.get()));
    }
}
