package assize.law.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import assize.law.problem.UnusableInput;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadingTest {
    @TempDir
    Path folder;

    @BeforeEach
    void folders() throws IOException {
        Files.createDirectories(folder.resolve("rules"));
        Files.createDirectories(folder.resolve("calendars"));
    }

    private static List<String> codes(ThrowingCallable call) {
        UnusableInput unusable = catchThrowableOfType(UnusableInput.class, call);
        assertThat(unusable).isNotNull();
        return unusable.problems().stream().map(problem -> problem.code()).toList();
    }

    private void file(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    @Test
    void the_country_of_the_page_is_added_by_its_two_files() throws IOException {
        String page = Files.readString(Laws.ROOT.resolve("docs/how-dates-are-counted.md"));
        String[] blocks = page.split("```yaml\n", -1);
        file("calendars/XX.yaml", blocks[1].substring(0, blocks[1].indexOf("```")));
        file("rules/xx-court.yaml", blocks[2].substring(0, blocks[2].indexOf("```")));
        LegalTime time = LegalTime.load(folder);
        assertThat(time.rules()).containsExactly("xx-court");
        assertThat(time.holiday("Examplia 2026", LocalDate.of(2026, 5, 28))).hasValue("Garden Day|花园日");
        assertThat(time.restDay("XX", LocalDate.of(2026, 5, 25))).isFalse();
        // the eve of 24 December to 6 January doesn't count: 10 days from 20 December 2026 are 3 and 7 more
        Derivation derived = time.count(Laws.count("xx-court", "2026-12-20", "10 days", "XX"));
        assertThat(derived.end()).hasToString("2027-01-13");
        assertThat(time.count(Laws.count("xx-court", "2020-06-30", "3 days", ""))
                        .version())
                .hasToString("1990-01-01");
        assertThat(time.count(Laws.count("xx-court", "2031-03-03", "3 days", ""))
                        .provisional())
                .isTrue();
    }

    @Test
    void all_that_is_wrong_in_all_files_is_told_at_once_with_its_place() throws IOException {
        file("calendars/a.yaml", """
                calendar: A
                name: A
                weekend: [saturday, someday]
                source: x
                includes: B
                days:
                  - {on: "13-01", name: x}
                  - {weekday: sixth monday of may, name: x, sinse: "1990"}
                """);
        file("calendars/b.yaml", "calendar: [A\n");
        file("rules/a.yaml", """
                rule: a
                name: {zh: 甲}
                jurisdiction: A
                calendar: C
                versions:
                  - {valid-from: "2001-01-01", source: x, units: [fortnight], roll: maybe}
                  - {valid-from: "2000-01-01", source: x, units: [day], late-from: noon}
                """);
        UnusableInput unusable = catchThrowableOfType(UnusableInput.class, () -> LegalTime.load(folder));
        assertThat(unusable.problems())
                .extracting(problem -> problem.code())
                .containsExactlyInAnyOrder(
                        "yaml-malformed",
                        "time-file-value",
                        "time-file-value",
                        "time-file-value",
                        "time-file-field",
                        "time-includes",
                        "time-file-missing",
                        "time-file-value",
                        "time-file-value",
                        "time-file-value",
                        "time-versions",
                        "time-rule-calendar");
        assertThat(unusable.getMessage()).contains("calendars/a.yaml:8:", "since");
        unusable.problems()
                .forEach(problem -> assertThat(problem.text(Locale.CHINESE)).contains("["));
    }

    @Test
    void names_are_taken_once() throws IOException {
        String none = Files.readString(Laws.ROOT.resolve("procedures/time/calendars/none.yaml"));
        file("calendars/one.yaml", none);
        file("calendars/two.yaml", none);
        assertThat(codes(() -> LegalTime.load(folder))).contains("time-name-doubled");
    }

    @Test
    void a_folder_without_rules_is_told() {
        assertThat(codes(() -> LegalTime.load(folder.resolve("nowhere"))))
                .containsExactly("file-missing", "file-missing");
    }

    @Test
    void what_cannot_be_counted_is_told() {
        assertThat(codes(() -> Laws.derive("cn-civl", "2026-03-05", "1 day", "")))
                .containsExactly("time-rule-unknown");
        assertThat(codes(() -> Laws.derive("cn-civil", "2026-03-05", "1 day", "CM")))
                .containsExactly("time-calendar-unknown");
        assertThat(codes(() -> Length.parse("some days"))).containsExactly("time-length-unreadable");
        assertThat(codes(() -> Length.parse("1.5 days"))).containsExactly("time-length-unreadable");
        assertThat(codes(() -> Length.parse("99999999999 days"))).containsExactly("time-length-unreadable");
        assertThat(codes(() -> Moment.parse("2026-02-30"))).containsExactly("time-date-unreadable");
        assertThat(codes(() -> Laws.derive("cn-hours", "2026-03-05", "1 hour", "")))
                .containsExactly("time-hour-missing");
        assertThat(codes(() -> Laws.derive("cn-hours", "2026-03-05", "1 day", "")))
                .containsExactly("time-unit-unsuited");
        assertThat(codes(() -> Laws.derive("us-hours", "2000-03-05T10:00", "1 hour", "")))
                .containsExactly("time-no-version");
        assertThat(codes(() -> Laws.derive("ew-hmcts", "2026-03-05", "-1 day", "")))
                .containsExactly("time-direction-unsuited");
        assertThat(codes(() -> Laws.derive("elapsed", "2199-03-05", "2 years", "")))
                .containsExactly("time-out-of-range");
        assertThat(codes(() -> Laws.derive("elapsed", "1899-03-05", "2 years", "")))
                .contains("time-no-version");
        assertThat(codes(() -> Laws.derive("cn-workday", "2199-12-30", "70000 days", "")))
                .containsExactly("time-out-of-range");
        assertThat(codes(() -> Laws.derive("elapsed", "2026-01-01", "900 years", "")))
                .containsExactly("time-out-of-range");
        assertThat(codes(() -> Laws.derive("ew-deemed-email", "2026-05-22T16:45", "3 days", "")))
                .containsExactly("time-length-own");
        assertThat(codes(() -> Laws.TIME.count(Laws.count("us-frcp-fixed", "2026-01-15", "28 days", "")
                        .extending(List.of(new Extension(Length.parse("1 day"), true, "order"))))))
                .containsExactly("time-fixed");
    }

    @Test
    void a_differing_vector_is_printed_and_makes_the_answer_no() throws IOException {
        file("v.json", """
                [{"id": "V1", "regime": "us-frcp", "trigger": "2026-11-05", "n": 21, "unit": "day",
                  "result": "2026-11-26"},
                 {"id": "V2", "regime": "none", "trigger": "2026-11-05", "n": 21, "unit": "day",
                  "result": "2026-11-26"},
                 {"id": "V3", "regime": "cn-criminal-month", "trigger": "2026-01-31", "n": 1.5, "unit": "month",
                  "dir": "fwd", "calendar": "none", "result": "2026-03-15", "weekday": "Sun"}]
                """);
        StringWriter said = new StringWriter();
        assertThat(new WhenAnswer(Laws.TIME, new PrintWriter(said), Locale.ENGLISH).vectors(folder.resolve("v.json")))
                .isEqualTo(1);
        assertThat(said.toString())
                .contains("V1  us-frcp", "expected 2026-11-26, counted 2026-11-27", "V2  none", "1 of 3 agree");
    }

    @Test
    void a_file_without_vectors_is_told() throws IOException {
        WhenAnswer answer = new WhenAnswer(Laws.TIME, new PrintWriter(new StringWriter()), Locale.ENGLISH);
        file("page.md", "# nothing\n```json\n{}\n```\n");
        assertThat(codes(() -> answer.vectors(folder.resolve("page.md")))).containsExactly("time-vectors-unreadable");
        assertThat(codes(() -> answer.vectors(folder.resolve("none.md")))).containsExactly("file-missing");
        file("broken.json", "[{]");
        assertThat(codes(() -> answer.vectors(folder.resolve("broken.json")))).containsExactly("json-malformed");
        assertThat(codes(() -> answer.one("cn-civil", "2026-03-05", "1 day", false, null, "Mars/Base", null, false)))
                .containsExactly("time-zone-unknown");
        assertThat(codes(() -> answer.one("cn-civil", "2026-03-05", "1 day", false, null, null, "fame", false)))
                .containsExactly("time-protects-unknown");
    }
}
