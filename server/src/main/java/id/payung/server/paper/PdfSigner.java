package id.payung.server.paper;

import id.payung.server.vault.KeyFolder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.Hashtable;
import java.util.List;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSAttributeTableGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Signs PDF files so that any reader of PDF can see that they were not altered: a detached signature inside the file,
/// PAdES baseline B-B (ETSI EN 319 142-1), ECDSA with P-256.
///
/// The certificate is made by this installation itself and says so: it proves that the file is as it left this system,
/// not who stands behind it. An office that holds a certificate of a recognised authority puts key and certificate
/// into `pdf-signing.pem` in the key folder.
@Component
public class PdfSigner {

    private static final COSName CADES = COSName.getPDFName("ETSI.CAdES.detached");
    private static final Period VALID = Period.ofYears(10);
    private static final int RESERVED = 12_000;

    private final PrivateKey key;
    private final X509Certificate certificate;

    PdfSigner(KeyFolder keys, Clock clock) throws IOException, GeneralSecurityException {
        String pem = keys.text("pdf-signing.pem", () -> freshPem(clock.instant()));
        PrivateKey readKey = null;
        X509Certificate readCertificate = null;
        try (var parser = new PEMParser(new StringReader(pem))) {
            for (Object part = parser.readObject(); part != null; part = parser.readObject()) {
                var converter = new JcaPEMKeyConverter();
                switch (part) {
                    case PEMKeyPair pair -> readKey = converter.getPrivateKey(pair.getPrivateKeyInfo());
                    case PrivateKeyInfo info -> readKey = converter.getPrivateKey(info);
                    case X509CertificateHolder holder ->
                        readCertificate = new JcaX509CertificateConverter().getCertificate(holder);
                    default -> {}
                }
            }
        }
        if (readKey == null || readCertificate == null) {
            throw new IllegalStateException(
                    "pdf-signing.pem in the key folder needs a private key and its certificate, both as PEM");
        }
        this.key = readKey;
        this.certificate = readCertificate;
    }

    /// What a look at a file says.
    ///
    /// @param signedBy subject of the certificate
    public record Checked(boolean whole, String signedBy) {}

    /// The file with a signature of this installation added at its end.
    ///
    /// @param reason what the signature stands for
    public byte[] sign(byte[] pdf, String reason, Instant when) {
        var out = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(CADES);
            signature.setName("Payung");
            signature.setReason(reason);
            var calendar = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC));
            calendar.setTime(Date.from(when));
            signature.setSignDate(calendar);
            var options = new SignatureOptions();
            options.setPreferredSignatureSize(RESERVED);
            document.addSignature(signature, content -> cms(content.readAllBytes()), options);
            document.saveIncremental(out);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toByteArray();
    }

    /// Whether a file carries a signature of this installation over all of it; null for a file without one.
    public @Nullable Checked check(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<PDSignature> signatures = document.getSignatureDictionaries();
            if (signatures.isEmpty()) {
                return null;
            }
            PDSignature last = signatures.getLast();
            int[] range = last.getByteRange();
            boolean all = range[0] == 0 && range[2] + range[3] == pdf.length;
            return new Checked(
                    all && matches(last.getSignedContent(pdf), last.getContents(pdf)),
                    certificate.getSubjectX500Principal().getName());
        } catch (IOException unreadable) {
            return new Checked(false, "");
        }
    }

    /// The certificate as PEM, so that others can check what this installation signs.
    public String certificatePem() {
        return pem(certificate);
    }

    private boolean matches(byte[] content, byte[] contents) {
        try {
            var signed = new CMSSignedData(new CMSProcessableByteArray(content), new ByteArrayInputStream(contents));
            SignerInformation signer =
                    signed.getSignerInfos().getSigners().iterator().next();
            return signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate));
        } catch (CMSException | OperatorCreationException altered) {
            return false;
        }
    }

    private byte[] cms(byte[] content) {
        try {
            var generator = new CMSSignedDataGenerator();
            var builder = new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build());
            builder.setSignedAttributeGenerator(attributes());
            generator.addSignerInfoGenerator(
                    builder.build(new JcaContentSignerBuilder(algorithm()).build(key), certificate));
            generator.addCertificates(new JcaCertStore(List.of(certificate)));
            return generator
                    .generate(new CMSProcessableByteArray(content), false)
                    .getEncoded();
        } catch (GeneralSecurityException | OperatorCreationException | CMSException | IOException broken) {
            throw new IllegalStateException("Signing a PDF failed", broken);
        }
    }

    private String algorithm() {
        return key.getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA";
    }

    /// PAdES wants the certificate among what is signed, and the time in the PDF instead of here.
    private CMSAttributeTableGenerator attributes() throws GeneralSecurityException {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
        var signing = new Attribute(
                PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                new DERSet(new SigningCertificateV2(new ESSCertIDv2[] {new ESSCertIDv2(hash)})));
        var usual = new DefaultSignedAttributeTableGenerator();
        return parameters -> {
            Hashtable<ASN1ObjectIdentifier, ASN1Encodable> attributes =
                    usual.getAttributes(parameters).toHashtable();
            attributes.remove(CMSAttributes.signingTime);
            attributes.put(PKCSObjectIdentifiers.id_aa_signingCertificateV2, signing);
            return new AttributeTable(attributes);
        };
    }

    private static String freshPem(Instant now) {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            var name = new X500Name("CN=Payung (self-made certificate of this installation)");
            var builder = new JcaX509v3CertificateBuilder(
                    name,
                    new BigInteger(120, new SecureRandom()),
                    Date.from(now),
                    Date.from(now.atZone(ZoneOffset.UTC).plus(VALID).toInstant()),
                    name,
                    pair.getPublic());
            builder.addExtension(
                    Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
            X509Certificate fresh = new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())));
            return pem(new JcaPKCS8Generator(pair.getPrivate(), null)) + pem(fresh);
        } catch (GeneralSecurityException | OperatorCreationException | IOException broken) {
            throw new IllegalStateException("Making a key to sign PDF files failed", broken);
        }
    }

    private static String pem(Object part) {
        var text = new StringWriter();
        try (var writer = new JcaPEMWriter(text)) {
            writer.writeObject(part);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
