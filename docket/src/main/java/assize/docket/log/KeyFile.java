package assize.docket.log;

import assize.docket.tlog.KeyType;
import assize.docket.tlog.NoteKey;
import assize.docket.tlog.NoteSigner;
import assize.law.problem.MachineLacks;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;

/**
 * Keys that sign notes, in a PKCS#12 store outside the database. The name of a key is the common name of its
 * certificate. Immutable.
 *
 * @param file where the store is
 * @param password what opens it
 */
public record KeyFile(Path file, String password) {
    private static final int YEARS = 100;

    /**
     * Makes a key in the store with the JDK's own tool; the store is made if it is not there. Throws
     * {@link MachineLacks} if that fails.
     *
     * @param name under which it signs
     * @param alias what it is called in the store
     */
    public void make(String name, KeyType type, String alias) {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                type.algorithm(),
                "-alias",
                alias,
                "-dname",
                "CN=\"" + name + "\"",
                "-validity",
                "" + YEARS * 365,
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass:env",
                "ASSIZE_STORE");
        ProcessBuilder tool = new ProcessBuilder(command).redirectErrorStream(true);
        tool.environment().put("ASSIZE_STORE", password);
        try {
            Process made = tool.start();
            made.getOutputStream().close();
            String said = new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (made.waitFor() != 0) {
                throw new MachineLacks(Problem.of("log-key-not-made", place(), "why", said.strip()), null);
            }
        } catch (IOException e) {
            throw new MachineLacks(Problem.of("log-key-not-made", place(), "why", "" + e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MachineLacks(Problem.of("log-key-not-made", place(), "why", "interrupted"), e);
        }
    }

    /** Takes a key out of the store; the others stay. Throws {@link MachineLacks} if that fails. */
    public void remove(NoteKey key) {
        try {
            KeyStore keys = KeyStore.getInstance(file.toFile(), password.toCharArray());
            for (String alias : Collections.list(keys.aliases())) {
                if (keys.getCertificate(alias) instanceof X509Certificate known
                        && known.getPublicKey().equals(key.key())) {
                    keys.deleteEntry(alias);
                }
            }
            Path beside = file.resolveSibling(file.getFileName() + ".new");
            try (var to = Files.newOutputStream(beside)) {
                keys.store(to, password.toCharArray());
            }
            Files.move(beside, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        } catch (GeneralSecurityException | IOException e) {
            throw new MachineLacks(Problem.of("log-key-closed", place()), e);
        }
    }

    /**
     * Those keys of the store that sign in one of these ways, in the order of their aliases; throws
     * {@link MachineLacks} if it can't be opened, holds none of them, or a name is no name of a key.
     */
    public List<NoteSigner> signers(KeyType... types) {
        if (!Files.isRegularFile(file)) {
            throw new MachineLacks(Problem.of("log-key-missing", place()), null);
        }
        List<NoteSigner> signers = new ArrayList<>();
        try {
            KeyStore keys = KeyStore.getInstance(file.toFile(), password.toCharArray());
            for (String alias :
                    Collections.list(keys.aliases()).stream().sorted().toList()) {
                if (keys.getKey(alias, password.toCharArray()) instanceof PrivateKey secret
                        && keys.getCertificate(alias) instanceof X509Certificate known) {
                    add(signers, types, known, secret);
                }
            }
        } catch (GeneralSecurityException | IOException | InvalidNameException e) {
            throw new MachineLacks(Problem.of("log-key-closed", place()), e);
        }
        if (signers.isEmpty()) {
            throw new MachineLacks(Problem.of("log-key-kind", place()), null);
        }
        return signers;
    }

    private void add(List<NoteSigner> signers, KeyType[] types, X509Certificate known, PrivateKey secret)
            throws InvalidNameException {
        PublicKey key = known.getPublicKey();
        for (KeyType type : types) {
            if (type.fits(key)) {
                String name = name(known);
                if (!NoteKey.isName(name)) {
                    throw new MachineLacks(Problem.of("log-key-name", place(), "found", name), null);
                }
                signers.add(new NoteSigner(NoteKey.of(name, type, key), secret));
            }
        }
    }

    private static String name(X509Certificate certificate) throws InvalidNameException {
        return new LdapName(certificate.getSubjectX500Principal().getName())
                .getRdns().stream()
                        .filter(part -> part.getType().equalsIgnoreCase("CN"))
                        .map(part -> part.getValue().toString())
                        .findFirst()
                        .orElse("");
    }

    private Place place() {
        return Place.of(file.toString());
    }

    /** Nothing of the password. */
    @Override
    public String toString() {
        return file.toString();
    }
}
