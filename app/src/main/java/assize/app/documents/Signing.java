package assize.app.documents;

import assize.law.problem.MachineLacks;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import eu.europa.esig.dss.enumerations.CertificationPermission;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import eu.europa.esig.dss.token.DSSPrivateKeyEntry;
import eu.europa.esig.dss.token.Pkcs12SignatureToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.KeyStore.PasswordProtection;
import java.time.Instant;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/**
 * A court's signature on a PDF (PAdES, ETSI EN 319 142). It certifies the document: whatever is added later, readers
 * show as a change. Safe for all threads.
 */
public final class Signing {
    private final SigningKey key;
    private final @Nullable TSPSource timestamps;

    /**
     * With a key and, if there is one, a timestamp authority: then the signature is PAdES-BASELINE-T and the moment is
     * the authority's word, otherwise PAdES-BASELINE-B and the moment is ours.
     */
    public Signing(SigningKey key, @Nullable TSPSource timestamps) {
        this.key = key;
        this.timestamps = timestamps;
    }

    /** The document with a signature that says it was given at this moment; throws {@link MachineLacks}. */
    public byte[] sign(byte[] pdf, Instant moment) {
        try (Pkcs12SignatureToken store = new Pkcs12SignatureToken(
                key.file().toFile(), new PasswordProtection(key.password().toCharArray()))) {
            DSSPrivateKeyEntry secret =
                    store.getKeys().stream().findFirst().orElseThrow(() -> new DSSException("no key in it"));
            PAdESSignatureParameters parameters = parameters(secret, moment);
            PAdESService service = new PAdESService(new CommonCertificateVerifier());
            if (timestamps != null) {
                service.setTspSource(timestamps);
            }
            DSSDocument document = new InMemoryDocument(pdf);
            var toSign = service.getDataToSign(document, parameters);
            var value = store.sign(toSign, parameters.getDigestAlgorithm(), secret);
            return bytes(service.signDocument(document, parameters, value));
        } catch (IOException | DSSException e) {
            throw new MachineLacks(
                    Problem.of("document-not-signed", Place.of(key.toString()), "why", "" + e.getMessage()), e);
        }
    }

    private PAdESSignatureParameters parameters(DSSPrivateKeyEntry secret, Instant moment) {
        PAdESSignatureParameters parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(
                timestamps == null ? SignatureLevel.PAdES_BASELINE_B : SignatureLevel.PAdES_BASELINE_T);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(secret.getCertificate());
        parameters.setCertificateChain(secret.getCertificateChain());
        parameters.setPermission(CertificationPermission.NO_CHANGE_PERMITTED);
        parameters.bLevel().setSigningDate(Date.from(moment));
        return parameters;
    }

    private static byte[] bytes(DSSDocument document) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            document.writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
