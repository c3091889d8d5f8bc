package id.payung.server.vault;

import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Hkdf;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/// AES-256-GCM and HMAC-SHA-256 under keys derived (RFC 5869) from one master key.
@Component
class TinkVault implements Vault {

    private static final String HMAC = "HmacSHA256";

    private final byte[] master;
    private final AesGcmJce cipher;
    private final ThreadLocal<Mac> lookUp;

    TinkVault(KeyFolder keys) throws GeneralSecurityException {
        master = keys.key("master", 32);
        cipher = new AesGcmJce(derive("seal"));
        byte[] lookUpKey = derive("look-up");
        lookUp = ThreadLocal.withInitial(() -> mac(lookUpKey));
    }

    @Override
    public byte[] seal(String purpose, String text) {
        return sealBytes(purpose, utf8(text));
    }

    @Override
    public byte[] sealBytes(String purpose, byte[] content) {
        try {
            return cipher.encrypt(content, utf8(purpose));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("Sealing failed", broken);
        }
    }

    @Override
    public String open(String purpose, byte[] sealed) {
        return new String(openBytes(purpose, sealed), StandardCharsets.UTF_8);
    }

    @Override
    public byte[] openBytes(String purpose, byte[] sealed) {
        try {
            return cipher.decrypt(sealed, utf8(purpose));
        } catch (GeneralSecurityException altered) {
            throw new IllegalStateException("A sealed value was altered or belongs to another key", altered);
        }
    }

    @Override
    public UUID lookUpKey(String purpose, String text) {
        Mac mac = lookUp.get();
        mac.update(utf8(purpose));
        mac.update((byte) 0);
        ByteBuffer hash = ByteBuffer.wrap(mac.doFinal(utf8(text)));
        return new UUID(hash.getLong(), hash.getLong());
    }

    @Override
    public String derivedSecret(String use) {
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(derive("secret/" + use));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("Deriving failed", broken);
        }
    }

    private byte[] derive(String use) throws GeneralSecurityException {
        return Hkdf.computeHkdf(HMAC, master, new byte[0], utf8("payung/" + use), 32);
    }

    private static Mac mac(byte[] key) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac;
        } catch (InvalidKeyException | java.security.NoSuchAlgorithmException broken) {
            throw new IllegalStateException("No HMAC-SHA-256 on this Java", broken);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
