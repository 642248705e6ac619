package assize.house;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the project's texts must not be or hold. */
final class Tidy {
    static final int FILE = 400;
    static final int MEDIAN = 90;
    static final int METHOD = 70;
    static final int LINE = 120;

    // written with a gap so that this file doesn't find itself
    private static final Pattern UNFINISHED = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b");
    private static final Pattern SLEEP = Pattern.compile("\\b(Thread|[A-Z]*SECONDS)(\\.|::)sle" + "ep\\b");
    private static final Pattern MOCK =
            Pattern.compile("\\b(mock" + "ito|easy" + "mock|jmock" + "it|power" + "mock)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern REGISTRY = Pattern.compile(
            "https?:[^ \"<]*(/mav" + "en2|repo1?\\.mav" + "en|npm" + "js?\\.|py" + "pi\\.|\\.deb" + "ian\\.)");
    private static final Pattern MACHINE =
            Pattern.compile("(?<![\\w.})-])/(work|farm|home|Users|root|tmp/wt)/[A-Za-z.]");

    private Tidy() {}

    static List<Finding> longFiles(List<TextFile> files) {
        return files.stream()
                .filter(TextFile::isJava)
                .filter(file -> file.lines().size() > FILE)
                .map(file ->
                        new Finding("file-length", file.path(), file.lines().size() + " lines"))
                .toList();
    }

    /** The middle length of the main sources; package comments don't count. */
    static int median(List<TextFile> files) {
        List<Integer> lengths = files.stream()
                .filter(file -> file.isJava() && file.isMain() && !file.name().equals("package-info.java"))
                .map(file -> file.lines().size())
                .sorted()
                .toList();
        return lengths.isEmpty() ? 0 : lengths.get(lengths.size() / 2);
    }

    static List<Finding> longLines(List<TextFile> files) {
        return search("line-length", files, TextFile::isJava, Pattern.compile("^.{" + (LINE + 1) + "}"));
    }

    static List<Finding> longMethods(List<TextFile> files) throws IOException {
        return Syntax.of(files.stream().filter(TextFile::isJava).toList()).methods().stream()
                .filter(method -> method.lines() > METHOD)
                .map(method -> new Finding("method-length", method.where(), method.name() + ": " + method.lines()))
                .toList();
    }

    static List<Finding> unfinished(List<TextFile> files) {
        return search("unfinished", files, file -> true, UNFINISHED);
    }

    static List<Finding> sleeps(List<TextFile> files) {
        return search("sleep", files, file -> file.isJava() && file.isTest(), SLEEP);
    }

    static List<Finding> mocks(List<TextFile> files) {
        return search("mock", files, file -> file.isJava() || file.name().equals("pom.xml"), MOCK);
    }

    static List<Finding> registries(List<TextFile> files) {
        return search("registry", files, file -> true, REGISTRY);
    }

    static List<Finding> machines(List<TextFile> files) {
        return search("machine", files, file -> true, MACHINE);
    }

    static List<Finding> packagesWithoutAComment(List<TextFile> files) {
        List<TextFile> main =
                files.stream().filter(f -> f.isJava() && f.isMain()).toList();
        Set<String> told = main.stream()
                .filter(file -> file.name().equals("package-info.java"))
                .filter(file -> file.text().contains("/**") && file.text().contains("NullMarked"))
                .map(TextFile::folder)
                .collect(Collectors.toSet());
        return main.stream()
                .map(TextFile::folder)
                .distinct()
                .filter(folder -> !told.contains(folder))
                .map(folder -> new Finding("package-info", folder, "says nowhere what it is for"))
                .toList();
    }

    /** A decision is one line that a reviewer can cite: what, because why. */
    static List<Finding> longDecisions(List<TextFile> files) {
        Pattern noDecision = Pattern.compile("^\\s+\\S|^- (?!.*\\bbecause\\b)");
        return search("decisions", files, f -> f.path().equals("docs/decisions/README.md"), noDecision);
    }

    private static List<Finding> search(String rule, List<TextFile> files, Predicate<TextFile> which, Pattern pattern) {
        return files.stream()
                .filter(which)
                .flatMap(file -> file.finding(rule, pattern).stream())
                .toList();
    }
}
