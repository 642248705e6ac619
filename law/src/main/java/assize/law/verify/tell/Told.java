package assize.law.verify.tell;

import assize.law.problem.Problem;
import assize.law.verify.Finding;
import java.util.List;
import java.util.regex.Pattern;

/** One finding in words. */
public final class Told {
    private static final Pattern END_OF_NAME = Pattern.compile("[ :]");
    private static final Pattern DOUBLED = Pattern.compile("'([“《「][^”》」]*[”》」])'");

    private final Wordbook words;
    private final Finding finding;

    /** A finding of a procedure. */
    public Told(Wordbook words, Finding finding) {
        this.words = words;
        this.finding = finding;
    }

    /** What is wrong, in one sentence. */
    public String message() {
        return found(words, finding.problem());
    }

    /** The same in the words of the procedure, for those who don't read its file. */
    public String plain() {
        return plain(words, finding.problem());
    }

    /** Property, the last steps, what is wrong, one way to mend it, the law: on one line. */
    public String line() {
        return headline() + " " + mend() + " " + root();
    }

    /** Property, the last steps, what is wrong, in the names of the file. */
    public String headline() {
        String message = message();
        String steps = new Story(words, finding).inShort();
        String first = END_OF_NAME.split(message, 2)[0];
        boolean named = steps.isEmpty()
                || message.contains(" > ")
                || List.of(steps.split(" ")).contains(first);
        return finding.property() + " " + (named ? "" : steps + ": ") + message;
    }

    /** One way to mend it: for this very fault, else for the property. */
    public String mend() {
        Problem problem = finding.problem();
        String own = words.find(problem.code() + ".next", problem.said());
        return own != null ? own : of("mend");
    }

    /** What the property demands. */
    public String sentence() {
        return of("sentence");
    }

    /** What the property is called. */
    public String title() {
        return of("name");
    }

    /** The law from which the property comes. */
    public String root() {
        return of("root");
    }

    /** The same with the names of the laws written out. */
    public String source() {
        return Explanation.source(finding.property(), words.language());
    }

    /** The way to it. */
    public List<String> story() {
        return new Story(words, finding).sentences();
    }

    private String of(String part) {
        String found = words.find("verify-" + finding.property() + "-" + part, java.util.Map.of());
        return found == null ? finding.property().name() : found;
    }

    /** What is worth knowing, in the words of the procedure. */
    public static String plain(Wordbook words, Problem problem) {
        Problem inWords = new Problem(problem.code(), problem.place(), new Names(words).inWords(problem.said()));
        // some sentences put a name between quotes of their own
        return DOUBLED.matcher(found(words, inWords)).replaceAll("$1");
    }

    /** Names of the file in the words of the procedure, where they are names. */
    public static String names(Wordbook words, List<String> names) {
        return new Names(words).list(names);
    }

    /** A problem's sentence; where there are no words for its code, the code and what it says. */
    static String found(Wordbook words, Problem problem) {
        String found = words.find(problem.code(), problem.said());
        return found == null ? problem.code() + " " + new java.util.TreeMap<>(problem.said()) : found;
    }
}
