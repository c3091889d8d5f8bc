package id.payung.server.report;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import id.payung.server.vault.KeyFolder;
import java.text.ParseException;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Signs the hash of a pack's figures, as a compact JSON Web Signature with ES256, and checks it. The signature stands
/// on the paper as text and as a code; whoever has the paper can see that its figures are ours and unaltered.
@Component
public class PackSeal {

    private final ECKey key;
    private final ECDSASigner signer;
    private final ECDSAVerifier verifier;

    PackSeal(KeyFolder keys) throws ParseException, JOSEException {
        key = ECKey.parse(keys.text("report-signing.jwk", PackSeal::freshKey));
        signer = new ECDSASigner(key);
        verifier = new ECDSAVerifier(key.toPublicJWK());
    }

    /// What a seal says.
    ///
    /// @param hash SHA-256 of the figures
    public record Sealed(String territory, YearMonth month, String hash) {}

    String sign(Sealed sealed) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("t", sealed.territory());
        claims.put("m", sealed.month().toString());
        claims.put("h", sealed.hash());
        var signed = new JWSObject(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .keyID(key.getKeyID().substring(0, 8))
                        .build(),
                new Payload(claims));
        try {
            signed.sign(signer);
        } catch (JOSEException broken) {
            throw new IllegalStateException("Signing a report failed", broken);
        }
        return signed.serialize();
    }

    /// What a seal says, if this installation signed it.
    public Optional<Sealed> read(String seal) {
        try {
            var signed = JWSObject.parse(seal);
            if (!signed.getHeader().getAlgorithm().equals(JWSAlgorithm.ES256) || !signed.verify(verifier)) {
                return Optional.empty();
            }
            var claims = signed.getPayload().toJSONObject();
            return Optional.of(new Sealed(
                    String.valueOf(claims.get("t")),
                    YearMonth.parse(String.valueOf(claims.get("m"))),
                    String.valueOf(claims.get("h"))));
        } catch (ParseException | JOSEException | java.time.DateTimeException notOurs) {
            return Optional.empty();
        }
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
}
