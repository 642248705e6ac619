package assize.docket.xes;

import static org.assertj.core.api.Assertions.assertThat;

import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnusableLogTest {
    private static final String GOOD = """
            <trace>
            <string key="concept:name" value="A1"/>
            <event><string key="concept:name" value="file"/>\
            <date key="time:timestamp" value="2024-01-01T00:00:00Z"/></event>
            </trace>
            """;

    @TempDir
    private Path folder;

    @Test
    void a_missing_file_a_folder_and_an_empty_file_are_told_apart() {
        assertThat(problem(folder.resolve("none.xes")).code()).isEqualTo("xes-missing");
        assertThat(problem(folder).code()).isEqualTo("xes-folder");
        assertThat(problem("").code()).isEqualTo("xes-empty");
    }

    @Test
    void a_log_cut_in_the_middle_says_how_many_traces_were_whole() {
        assertProblem("<log>\n" + GOOD + GOOD + GOOD.substring(0, 60), "xes-cut", "traces", "2", 12);
        assertProblem("<log>\n" + GOOD, "xes-cut", "traces", "1", 6);
        assertProblem("<log>\n<string key='a' value='cut he", "xes-cut", "traces", "0", 2);
    }

    @Test
    void the_traces_before_a_cut_are_given() {
        try (XesReader reader = XesReader.open(Logs.file(folder, "cut.xes", "<log>" + GOOD + GOOD + "<trace"))) {
            assertThat(reader.next().name()).isEqualTo("A1");
            assertThat(reader.next().name()).isEqualTo("A1");
            assertThat(problemOf(reader::next).code()).isEqualTo("xes-cut");
        }
    }

    @Test
    void gzip_may_be_cut_or_damaged_or_missing() throws IOException {
        byte[] whole = Files.readAllBytes(Logs.EXTRACTS.getLast());
        assertThat(problem(Logs.file(folder, "cut.xes.gz", Arrays.copyOf(whole, whole.length / 2))))
                .returns("xes-cut", Problem::code)
                .satisfies(problem -> assertThat(Integer.parseInt(problem.said().get("traces")))
                        .isBetween(1, 230));
        assertThat(problem(Logs.file(folder, "magic.xes.gz", Arrays.copyOf(whole, 5)))
                        .code())
                .isEqualTo("xes-cut");
        whole[whole.length / 2] ^= 0x55;
        assertThat(problem(Logs.file(folder, "broken.xes.gz", whole)).code()).isIn("xes-gzip-broken", "xes-malformed");
        whole = Files.readAllBytes(Logs.EXTRACTS.getLast());
        whole[whole.length - 6] ^= 0x55;
        assertThat(problem(Logs.file(folder, "checksum.xes.gz", whole)).code()).isEqualTo("xes-gzip-broken");
        assertThat(problem(Logs.file(folder, "plain.xes.gz", "<log/>")).code()).isEqualTo("xes-not-gzip");
    }

    @Test
    void a_text_that_is_no_xml_is_named_with_its_place() {
        assertProblem("case;activity;date\n1;file;2024-01-01\n", "xes-malformed", "traces", "0", 1);
        assertProblem(
                "<log>\n" + GOOD + "<trace>\n<event>\n</trace>\n</event>\n</log>\n", "xes-malformed", "traces", "1", 8);
        assertProblem("<log>\n" + GOOD + "</log>\n<log/>\n", "xes-malformed", "traces", "1", 7);
    }

    @Test
    void bytes_that_are_not_in_the_encoding_are_named() {
        byte[] latin = ("<log>\n" + GOOD + "<trace><string key='a' value='caf\u00e9'/></trace></log>")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(problem(Logs.file(folder, "bad.xes", latin)))
                .returns("xes-encoding", Problem::code)
                .satisfies(problem -> assertThat(problem.said()).containsEntry("found", "UTF-8"));
        assertProblem("<?xml version='1.0' encoding='morse'?>\n<log/>", "xes-encoding", "found", "morse", 1);
    }

    @Test
    void another_root_is_named() {
        assertProblem("<?xml version='1.0'?>\n<html><body/></html>", "xes-root", "found", "html", 2);
    }

    @Test
    void what_xes_has_no_place_for_is_refused_rather_than_lost() {
        assertProblem("<log>\n<case/></log>", "xes-unexpected", "found", "<case>", 2);
        assertProblem(
                "<log>\n" + GOOD + "<string key='late' value='1'/></log>", "xes-unexpected", "found", "<string>", 6);
        assertProblem("<log>\n<trace>text</trace></log>", "xes-unexpected", "found", "text", 2);
        assertProblem(
                "<log><extension name='a' prefix='b' uri='c'><x/></extension></log>",
                "xes-unexpected",
                "in",
                "extension",
                1);
        assertProblem("<log><classifier name='a'/></log>", "xes-attribute-incomplete", "lacks", "keys", 1);
        assertProblem("<log><string value='a'/></log>", "xes-attribute-incomplete", "lacks", "key", 1);
        assertProblem("<log><int key='a'/></log>", "xes-attribute-incomplete", "lacks", "value", 1);
    }

    @Test
    void an_event_without_a_name_or_a_time_stamp_is_named_with_its_trace() {
        Problem nameless = problem("<log>\n" + GOOD
                + GOOD.replace("key=\"concept:name\" value=\"file\"", "key=\"a\" value=\"b\"") + "</log>");
        assertThat(nameless.said())
                .containsEntry("trace", "2")
                .containsEntry("event", "1")
                .containsEntry("case", "A1")
                .containsEntry("lacks", "concept:name");
        assertThat(nameless.place().line()).isEqualTo(8);
        Problem timeless = problem("<log>" + GOOD.replace("time:timestamp", "time") + "</log>");
        assertThat(timeless.said()).containsEntry("trace", "1").containsEntry("lacks", "time:timestamp");
    }

    @Test
    void a_time_stamp_that_cannot_be_read_is_quoted() {
        assertProblem(
                "<log>\n" + GOOD.replace("2024-01-01T00:00:00Z", "1 January 2024") + "</log>",
                "xes-timestamp",
                "found",
                "1 January 2024",
                4);
    }

    @Test
    void a_document_type_is_refused_before_anything_is_expanded_or_fetched() {
        String bomb = """
                <?xml version="1.0"?>
                <!DOCTYPE log [
                <!ENTITY a "aaaaaaaaaaaaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
                <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">
                ]>
                <log><string key="a" value="&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;"/></log>""";
        assertThat(problem(bomb).code()).isEqualTo("xes-dtd");
        assertThat(problem("<!DOCTYPE log SYSTEM 'http://localhost:1/log.dtd'>\n<log/>")
                        .code())
                .isEqualTo("xes-dtd");
        assertThat(problem("<!DOCTYPE log [<!ENTITY f SYSTEM 'file:///etc/hostname'>]>\n<log>&f;</log>")
                        .code())
                .isEqualTo("xes-dtd");
        assertThat(problem("<log>&f;</log>").code()).isIn("xes-dtd", "xes-malformed");
        assertThat(problem("<log><string key='a' value='&f;'/></log>").code()).isEqualTo("xes-malformed");
    }

    @Test
    void attributes_nest_fifty_deep_and_no_deeper() {
        String open = "<string key='a' value='b'>";
        assertThat(Logs.traces(
                        Logs.file(folder, "deep.xes", "<log>" + open.repeat(50) + "</string>".repeat(50) + "</log>")))
                .isEmpty();
        assertThat(Logs.traces(Logs.file(
                        folder,
                        "lists.xes",
                        "<log><trace>" + "<list key='a'><values>".repeat(50) + "</values></list>".repeat(50)
                                + "</trace></log>")))
                .hasSize(1);
        assertProblem("<log>" + open.repeat(51) + "</string>".repeat(51) + "</log>", "xes-too-deep", "most", "50", 1);
        assertProblem("<log><trace>" + "<list key='a'><values>".repeat(100_000), "xes-too-deep", "most", "50", 1);
    }

    @Test
    void a_trace_that_would_fill_the_memory_is_refused() throws IOException {
        Path bomb = folder.resolve("bomb.xes.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(bomb))) {
            out.write(("<log>" + GOOD + "<trace><string key='a' value='").getBytes(StandardCharsets.UTF_8));
            byte[] letters = new byte[1 << 20];
            Arrays.fill(letters, (byte) 'a');
            for (int i = 0; i < 80; i++) {
                out.write(letters);
            }
        }
        assertThat(problem(bomb))
                .returns("xes-too-large", Problem::code)
                .satisfies(problem -> assertThat(problem.said()).containsEntry("traces", "1"));
    }

    @Test
    void no_damage_whatever_gives_anything_but_a_log_or_one_problem() throws IOException {
        byte[] whole = Arrays.copyOf(Files.readAllBytes(Logs.HUNDRED), 40_000);
        byte[] packed = Files.readAllBytes(Logs.EXTRACTS.getLast());
        Random random = new Random(1849);
        for (int i = 0; i < 600; i++) {
            byte[] damaged = (i % 3 == 0 ? packed : whole).clone();
            for (int j = random.nextInt(4); j >= 0; j--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            Path file = Logs.file(folder, "damaged.xes", damaged);
            try {
                assertThat(Logs.traces(file)).isNotNull();
            } catch (UnusableInput e) {
                assertThat(e.problems()).hasSize(1);
            }
        }
    }

    private void assertProblem(String text, String code, String name, String value, int line) {
        Problem problem = problem(text);
        String beginning = text.substring(0, Math.min(200, text.length()));
        assertThat(problem.code()).as(problem.toString()).isEqualTo(code);
        assertThat(problem.said()).as(beginning).containsEntry(name, value);
        assertThat(problem.place().line()).as(beginning).isEqualTo(line);
    }

    private Problem problem(String text) {
        return problem(Logs.file(folder, "bad.xes", text));
    }

    private static Problem problem(Path file) {
        return problemOf(() -> Logs.traces(file));
    }

    /** The one problem that stops the reading; its words are complete in both languages. */
    private static Problem problemOf(Runnable reading) {
        try {
            reading.run();
        } catch (UnusableInput e) {
            Problem problem = e.problems().getFirst();
            assertThat(e.problems()).hasSize(1);
            assertThat(problem.text(Locale.ENGLISH))
                    .doesNotContain("{")
                    .hasLineCount(problem.text(Locale.CHINESE).split("\n").length);
            assertThat(problem.found(Locale.CHINESE)).doesNotContain("{").isNotEqualTo(problem.found(Locale.ENGLISH));
            return problem;
        }
        throw new AssertionError("the log was read");
    }
}
