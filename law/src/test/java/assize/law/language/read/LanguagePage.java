package assize.law.language.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tables of docs/reference/language.md, in which each field of each construct has a row. */
final class LanguagePage {
    static final Path ROOT = Path.of(System.getProperty("assize.root", "."));

    private static final Pattern CONSTRUCT = Pattern.compile("### ([a-z-]+)");
    private static final Pattern ROW = Pattern.compile("\\| `([a-z-]+|\\*)` \\| ([^|]+) \\| ([^|]+) \\| `(.+)` \\|");

    private LanguagePage() {}

    record Row(String shape, String meaning, String example) {}

    /** The rows by {@code construct.field}, in the order of the page. */
    static Map<String, Row> rows() throws IOException {
        Map<String, Row> rows = new LinkedHashMap<>();
        String construct = "";
        for (String line : Files.readAllLines(ROOT.resolve("docs/reference/language.md"))) {
            Matcher heading = CONSTRUCT.matcher(line);
            Matcher row = ROW.matcher(line);
            if (heading.matches()) {
                construct = heading.group(1);
            } else if (row.matches() && !construct.isEmpty()) {
                rows.put(construct + "." + row.group(1), new Row(row.group(2), row.group(3), row.group(4)));
            } else if (line.startsWith("## ")) {
                construct = "";
            }
        }
        return rows;
    }

    /** The sentences for editors. */
    static Map<String, String> meanings() throws IOException {
        Map<String, String> meanings = new LinkedHashMap<>();
        rows().forEach((field, row) -> meanings.put(field, row.meaning().replace("`", "")));
        return meanings;
    }
}
