package assize.law.step;

import assize.law.language.Procedure;
import assize.law.language.read.Folder;
import assize.law.language.read.ProcedureReader;
import assize.law.time.LegalTime;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Small procedures for tests, in the language itself, under one head with the same five roles. */
public final class Procedures {
    /** The project's library of procedures. */
    public static final Path LIBRARY =
            Path.of(System.getProperty("assize.root", ".")).resolve("procedures");

    /** The project's rules and calendars. */
    public static final LegalTime TIME = LegalTime.load(LIBRARY.resolve("time"));

    private static final String HEAD = """
            procedure: small
            title: A small procedure
            law: Small Act
            in-force: "2000-01-01"
            counting: elapsed
            place: UTC
            currency: EUR
            moved-by: president
            roles:
              plaintiff: {kind: party}
              defendant: {kind: party}
              judge: {kind: office, at: court}
              president: {kind: office, at: court}
              police: {kind: office, at: station}
            """;

    private static final String MANY = """
              plaintiff: {kind: party}
              defendant: {kind: party, many: each}
              third-party: {kind: affected, many: each}
              clerk: {kind: office, at: court}
              judge: {kind: office, at: court}
              president: {kind: office, at: court}
            """;

    private Procedures() {}

    /** The same with roles that several hold, each for themselves. */
    public static Procedure ofMany(String body, String... forms) {
        return of(HEAD.substring(0, HEAD.indexOf("  plaintiff")) + MANY, body, forms);
    }

    /** A procedure from what stands below the head; a form begins with the line {@code form: NAME}. */
    public static Procedure of(String body, String... forms) {
        return of(HEAD, body, forms);
    }

    private static Procedure of(String head, String body, String... forms) {
        Map<String, byte[]> files = new TreeMap<>();
        files.put("procedure.yaml", (head + body).getBytes(StandardCharsets.UTF_8));
        for (String form : forms) {
            String name = form.lines().findFirst().orElseThrow().substring("form: ".length());
            files.put("forms/" + name + ".yaml", form.getBytes(StandardCharsets.UTF_8));
        }
        return ProcedureReader.read(new Folder("small", new TreeMap<>(files)), TIME.rules());
    }

    /** A procedure of the library. */
    public static Procedure library(String name) {
        return ProcedureReader.read(LIBRARY.resolve(name), TIME.rules());
    }
}
