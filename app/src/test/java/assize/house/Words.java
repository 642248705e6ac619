package assize.house;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The message files: the same in every language, and words and a page for every problem. */
final class Words {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}");
    private static final Pattern HEADING = Pattern.compile("(?m)^## `?([A-Za-z0-9-]+)`?\\s*$");

    private Words() {}

    static List<Finding> languages(List<TextFile> files) throws IOException {
        List<Finding> findings = new ArrayList<>();
        for (TextFile english : files) {
            if (english.isMain() && english.name().equals("messages.properties")) {
                String path = english.path().replace("messages.properties", "messages_zh.properties");
                Properties ours = read(english);
                Properties theirs = read(files.stream()
                        .filter(file -> file.path().equals(path))
                        .findFirst()
                        .orElse(new TextFile(path, "")));
                Set<String> keys = new TreeSet<>(ours.stringPropertyNames());
                keys.addAll(theirs.stringPropertyNames());
                keys.stream()
                        .filter(key -> !placeholders(ours, key).equals(placeholders(theirs, key)))
                        .map(key -> new Finding("languages", path, "'" + key + "' lacks, or says other values"))
                        .forEach(findings::add);
            }
        }
        return findings;
    }

    /** Every code in the sources and every key that reads like a problem has words and a heading; none is stale. */
    static List<Finding> problems(List<TextFile> files) throws IOException {
        Set<String> keys = new HashSet<>();
        for (TextFile file : files) {
            if (file.isMain() && file.name().equals("messages.properties")) {
                keys.addAll(read(file).stringPropertyNames());
            }
        }
        Set<String> headings = files.stream()
                .filter(file -> file.path().matches("docs/reference/errors(\\.d/.*)?\\.md"))
                .flatMap(file -> HEADING.matcher(file.text()).results().map(match -> match.group(1)))
                .collect(Collectors.toSet());
        List<Finding> findings = new ArrayList<>();
        List<TextFile> main =
                files.stream().filter(file -> file.isJava() && file.isMain()).toList();
        for (Syntax.Code code : Syntax.of(main).codes()) {
            if (!keys.contains(code.code())) {
                findings.add(new Finding("problems", code.where(), "no words for '" + code.code() + "'"));
            }
            if (!headings.contains(code.code())) {
                findings.add(new Finding("problems", code.where(), "no heading for '" + code.code() + "'"));
            }
        }
        keys.stream()
                .filter(key -> key.endsWith(".next") || key.endsWith(".allowed"))
                .map(key -> key.substring(0, key.lastIndexOf('.')))
                .distinct()
                .filter(code -> !keys.contains(code) || !headings.contains(code))
                .forEach(code -> findings.add(new Finding("problems", code, "lacks words or a heading")));
        headings.stream()
                .filter(code -> !keys.contains(code))
                .forEach(code -> findings.add(new Finding("problems", code, "a heading without words")));
        return findings;
    }

    private static Properties read(TextFile file) throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(file.text()));
        return properties;
    }

    private static String placeholders(Properties texts, String key) {
        String text = texts.getProperty(key);
        return text == null
                ? "missing"
                : PLACEHOLDER
                        .matcher(text)
                        .results()
                        .map(MatchResult::group)
                        .collect(Collectors.toCollection(TreeSet::new))
                        .toString();
    }
}
