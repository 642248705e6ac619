package assize.house;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One meaning for each verb, one name for each thing. */
final class Names {
    private static final Pattern MANY =
            Pattern.compile("^(List|Set|Map|Collection|Iterable|Stream|Sorted\\w+|Sequenced\\w+|Navigable\\w+)\\b");

    private Names() {}

    /** get throws, find may be empty, list is all, of builds; what a thing has is named without a verb. */
    static List<Finding> verbs(List<TextFile> files) throws IOException {
        List<TextFile> main =
                files.stream().filter(file -> file.isJava() && file.isMain()).toList();
        return Syntax.of(main).methods().stream()
                .filter(method -> !method.marks().contains("@Override"))
                .flatMap(method -> {
                    String wrong = wrong(method);
                    return wrong.isEmpty() ? Stream.empty() : Stream.of(new Finding("verbs", method.where(), wrong));
                })
                .toList();
    }

    private static String wrong(Syntax.Method method) {
        String name = method.name();
        boolean many = MANY.matcher(method.returns()).find();
        if (name.matches("get[A-Z].*") && method.parameters() == 0) {
            return name + ": what a thing has is named without 'get'";
        }
        if (name.matches("get[A-Z].*") && method.mayBeEmpty()) {
            return name + ": get throws where there is nothing; what may be empty is found";
        }
        if (name.matches("find([A-Z].*)?") && !method.mayBeEmpty() && !many) {
            return name + ": find may be empty: Optional, @Nullable or a collection";
        }
        if (name.matches("list[A-Z].*") && !many) {
            return name + ": list is all: a collection";
        }
        boolean builds = !method.mayBeEmpty() && !method.returns().equals("void");
        return name.equals("of") && method.isStatic() && !builds ? name + ": of always builds something" : "";
    }

    /** The words that the glossary gives up, each with the name that stands instead. */
    static Map<String, String> givenUp(String glossary) {
        Map<String, String> words = new LinkedHashMap<>();
        glossary.lines().filter(line -> line.startsWith("| **")).forEach(line -> {
            String[] cells = line.split("\\s*\\|\\s*", -1);
            Arrays.stream(cells[4].split("\\s*,\\s*"))
                    .filter(word -> !word.isBlank())
                    .forEach(word -> words.put(word, cells[1].replace("*", "")));
        });
        return words;
    }

    /** Words that have been given up, in code, in what people read, and on pages. */
    static List<Finding> synonyms(Map<String, String> givenUp, List<TextFile> files) {
        List<Finding> findings = new ArrayList<>();
        givenUp.forEach((word, name) -> {
            String inside = word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
            Pattern pattern =
                    Pattern.compile("(?i:(?<![a-z])" + word + "s?(?![a-z]))|(?<=[a-z])" + inside + "s?(?![a-z])");
            files.stream()
                    .filter(Names::speaksForUs)
                    .flatMap(file -> file.finding("synonyms", pattern).stream())
                    .map(found -> new Finding("synonyms", found.where(), "'" + word + "' is a " + name))
                    .forEach(findings::add);
        });
        return findings;
    }

    private static boolean speaksForUs(TextFile file) {
        boolean code = file.isMain() && (file.isJava() || file.name().endsWith(".properties"));
        return code || (file.isPage() && !file.path().equals("docs/glossary.md"));
    }
}
