package assize.law.verify.tell;

import assize.law.language.Procedure;
import assize.law.language.read.Folder;
import assize.law.language.read.ProcedureReader;
import assize.law.text.Messages;
import assize.law.verify.Finding;
import assize.law.verify.Property;
import assize.law.verify.explore.Bounds;
import assize.law.verify.proof.Verifier;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A property with a small procedure that has it and one that lacks it. */
public final class Explanation {
    private static final Pattern ABBREVIATION = Pattern.compile("\\b[A-Z]\\w*[A-Z](?:-I)?\\b");

    private Explanation() {}

    /** A part of what is said of a property: name, sentence, root, mend, how. */
    public static String of(Property property, String part, Locale language) {
        String found = Messages.in(language).find("verify-" + property + "-" + part, Map.of());
        return found == null ? property.name() : found;
    }

    /** Where it comes from, with the names of the laws written out. */
    public static String source(Property property, Locale language) {
        Matcher shortened = ABBREVIATION.matcher(of(property, "root", language));
        return shortened.replaceAll(found -> {
            String name = Messages.in(language).find("abbreviation-" + found.group(), Map.of());
            return Matcher.quoteReplacement(name == null ? found.group() : name);
        });
    }

    /** The text of its example that is {@code good} or {@code bad}; null where there is none. */
    public static @Nullable String example(Property property, String which) {
        String resource = "/assize/law/verify/" + property + "/" + which + ".yaml";
        try (InputStream in = Explanation.class.getResourceAsStream(resource)) {
            return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is found first against the property in an example, in one line. */
    public static Optional<String> finding(Property property, String example, Set<String> countings, Locale language) {
        Procedure procedure = read(example, countings);
        Wordbook words = new Wordbook(procedure, language);
        List<Finding> findings = Verifier.verify(procedure, Bounds.USUAL).findings();
        return findings.stream()
                .filter(finding -> finding.property() == property && finding.counts())
                .findFirst()
                .map(finding -> new Told(words, finding).line());
    }

    private static Procedure read(String example, Set<String> countings) {
        TreeMap<String, byte[]> files = new TreeMap<>();
        files.put("procedure.yaml", example.getBytes(StandardCharsets.UTF_8));
        return ProcedureReader.read(new Folder(name(example), files), countings);
    }

    private static String name(String example) {
        return example.lines()
                .filter(line -> line.startsWith("procedure:"))
                .map(line -> line.substring("procedure:".length()).strip())
                .findFirst()
                .orElse("example");
    }
}
