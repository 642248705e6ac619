package assize.app.documents;

import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.tsp.KeyEntityTSPSource;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/** A root of our own with a court's key and a timestamp authority below it: what a trial has, and no court should. */
final class Authority {
    private static final char[] PASSWORD = "secret".toCharArray();
    private static final Instant FROM = Papers.DECIDED.minus(Duration.ofDays(30));
    private static final Instant TO = Papers.DECIDED.plus(Duration.ofDays(3650));

    private static final ASN1ObjectIdentifier NO_REVOCATION = new ASN1ObjectIdentifier("2.5.29.56");

    private final KeyPair rootKey = pair();
    private final KeyPair clockKey = pair();
    private final X509Certificate root;
    private final X509Certificate clock;

    Authority() throws Exception {
        root = certificate("CN=Trial Root", rootKey, "CN=Trial Root", rootKey, KeyUsage.keyCertSign, null);
        clock = certificate(
                "CN=Trial Timestamps",
                clockKey,
                "CN=Trial Root",
                rootKey,
                KeyUsage.digitalSignature,
                KeyPurposeId.id_kp_timeStamping);
    }

    /** What somebody holds who trusts us: the root, and the timestamp authority by itself, as trusted lists name it. */
    CommonTrustedCertificateSource trusted() {
        CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
        trusted.addCertificate(new CertificateToken(root));
        trusted.addCertificate(new CertificateToken(clock));
        return trusted;
    }

    /** The key of a court in a store of its own. */
    SigningKey court(Path store) throws Exception {
        KeyPair pair = pair();
        X509Certificate court = certificate(
                "CN=Local Court Berlin, O=Local Court Berlin, C=DE",
                pair,
                "CN=Trial Root",
                rootKey,
                KeyUsage.nonRepudiation,
                null);
        KeyStore keys = KeyStore.getInstance("PKCS12");
        keys.load(null, PASSWORD);
        keys.setKeyEntry("court", pair.getPrivate(), PASSWORD, new Certificate[] {court, root});
        try (var to = Files.newOutputStream(store)) {
            keys.store(to, PASSWORD);
        }
        return new SigningKey(store, new String(PASSWORD));
    }

    /** The timestamp authority with its clock at this moment. */
    KeyEntityTSPSource timestamps(Instant moment) {
        KeyEntityTSPSource source = new KeyEntityTSPSource(clockKey.getPrivate(), clock, List.of(clock, root));
        source.setTsaPolicy("1.2.3.4");
        source.setProductionTime(Date.from(moment));
        return source;
    }

    private static KeyPair pair() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair();
    }

    private static X509Certificate certificate(
            String name, KeyPair pair, String issuer, KeyPair issuerKey, int usage, @Nullable KeyPurposeId purpose)
            throws Exception {
        var builder = new JcaX509v3CertificateBuilder(
                new X500Name(issuer),
                BigInteger.valueOf(name.hashCode() & 0x7fffffff),
                Date.from(FROM),
                Date.from(TO),
                new X500Name(name),
                pair.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(usage == KeyUsage.keyCertSign));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
        if (usage != KeyUsage.keyCertSign) {
            // Nobody publishes revocations of a trial; the certificate says so itself (RFC 9608).
            builder.addExtension(NO_REVOCATION, false, DERNull.INSTANCE);
        }
        if (purpose != null) {
            builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(purpose));
        }
        return new JcaX509CertificateConverter()
                .getCertificate(
                        builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(issuerKey.getPrivate())));
    }
}
