package assize.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The one page to which every problem points is joined from the pages of the rooms. */
class ErrorsPageTest {
    private static final Path FOLDER = Project.ROOT.resolve("docs/reference");
    private static final String HEAD = """
            # Problems, and how to mend them

            Each problem that a command or a page tells has a code; here is what it means and what to do. This page is
            joined from the files in `errors.d` by `mvn -pl app -am test -Dtest=ErrorsPageTest -Drecord=true
            -Dsurefire.failIfNoSpecifiedTests=false`: change those, not this one.

            """;

    /** Recorded with {@code -Drecord=true}. */
    @Test
    void the_page_holds_every_heading_of_the_rooms_in_order() throws IOException {
        StringBuilder made = new StringBuilder(HEAD);
        headings()
                .forEach((code, words) -> made.append("## ")
                        .append(code)
                        .append("\n\n")
                        .append(words.strip())
                        .append("\n\n"));
        made.setLength(made.length() - 1);
        Path page = FOLDER.resolve("errors.md");
        if (Boolean.getBoolean("record")) {
            Files.writeString(page, made);
        }
        assertThat(page).exists();
        assertThat(Files.readString(page)).isEqualTo(made.toString());
    }

    private static Map<String, String> headings() throws IOException {
        Map<String, String> headings = new TreeMap<>();
        List<String> doubled = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER.resolve("errors.d"))) {
            for (Path file : files.sorted().toList()) {
                for (String part : ("\n" + Files.readString(file)).split("\n## ", -1)) {
                    int end = part.indexOf('\n');
                    if (!part.isBlank() && end > 0) {
                        String code = part.substring(0, end).replace("`", "").strip();
                        if (headings.put(code, part.substring(end)) != null) {
                            doubled.add(code);
                        }
                    }
                }
            }
        }
        assertThat(doubled).as("codes with two headings").isEmpty();
        return headings;
    }
}
