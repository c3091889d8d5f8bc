package id.payung.server.card;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import id.payung.server.vault.KeyFolder;
import java.text.ParseException;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Signs what a card's code says, as a compact JSON Web Signature with ES256 (RFC 7515, RFC 7518), and checks it.
///
/// Anyone with the published key can check a code without asking the server.
@Component
class CardSigner {

    private final ECKey key;
    private final ECDSASigner signer;
    private final ECDSAVerifier verifier;

    CardSigner(KeyFolder keys) throws ParseException, JOSEException {
        key = ECKey.parse(keys.text("card-signing.jwk", CardSigner::freshKey));
        signer = new ECDSASigner(key);
        verifier = new ECDSAVerifier(key.toPublicJWK());
    }

    private static String freshKey() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyIDFromThumbprint(true)
                    .generate()
                    .toJSONString();
        } catch (JOSEException broken) {
            throw new IllegalStateException("No P-256 on this Java", broken);
        }
    }

    /// The text of a card's code, kept short so that the squares stay large enough for a plain phone.
    String sign(Card card) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("c", card.id());
        claims.put("m", card.memberNumber());
        claims.put("n", MaskedName.of(card.name()));
        claims.put("f", YearMonth.from(card.validFrom()).toString());
        claims.put("u", YearMonth.from(card.validUntil()).toString());
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .keyID(key.getKeyID().substring(0, 8))
                .build();
        var signed = new JWSObject(header, new Payload(claims));
        try {
            signed.sign(signer);
        } catch (JOSEException broken) {
            throw new IllegalStateException("Signing a card failed", broken);
        }
        return signed.serialize();
    }

    /// What a code says, if this installation signed it.
    Optional<Claims> read(String token) {
        try {
            var signed = JWSObject.parse(token);
            if (!signed.getHeader().getAlgorithm().equals(JWSAlgorithm.ES256) || !signed.verify(verifier)) {
                return Optional.empty();
            }
            var claims = signed.getPayload().toJSONObject();
            return claims.get("c") instanceof Number card
                    ? Optional.of(new Claims(
                            card.longValue(),
                            String.valueOf(claims.get("m")),
                            String.valueOf(claims.get("n")),
                            String.valueOf(claims.get("f")),
                            String.valueOf(claims.get("u"))))
                    : Optional.empty();
        } catch (ParseException | JOSEException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    /// The key that checks codes, as a JSON Web Key Set (RFC 7517).
    Map<String, Object> publicKeys() {
        var published = new ECKey.Builder(key.toPublicJWK())
                .keyID(key.getKeyID().substring(0, 8))
                .algorithm(JWSAlgorithm.ES256)
                .build();
        return new JWKSet(published).toJSONObject();
    }

    /// @param card number of the card
    /// @param name covered but for the first letters
    /// @param from first covered month
    /// @param until last covered month
    record Claims(long card, String memberNumber, String name, String from, String until) {}
}
