package assize.docket.xes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assize.docket.xes.XesHeader.Classifier;
import assize.docket.xes.XesHeader.Extension;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XesReaderTest {
    @TempDir
    private Path folder;

    @Test
    void the_extracts_have_the_cases_and_events_they_are_known_for() {
        assertThat(Logs.EXTRACTS).extracting(file -> Logs.traces(file).size()).containsExactly(100, 51, 231);
        assertThat(Logs.EXTRACTS)
                .extracting(file -> Logs.traces(file).stream()
                        .mapToInt(trace -> trace.events().size())
                        .sum())
                .containsExactly(390, 201, 1891);
    }

    @Test
    void the_header_of_the_fines_is_kept() {
        XesHeader header = Logs.header(Logs.WHOLE);
        assertThat(header.log())
                .containsExactly(
                        Map.entry("xes.version", "1.0"),
                        Map.entry("xes.features", "nested-attributes"),
                        Map.entry("openxes.version", "1.0RC7"));
        assertThat(header.extensions())
                .hasSize(10)
                .contains(new Extension("Time", "time", "http://www.xes-standard.org/time.xesext"));
        assertThat(header.classifiers()).containsExactly(new Classifier("Event Name", null, "concept:name"));
        Attribute events = header.attributes().stream()
                .filter(attribute -> attribute.key().equals("meta_concept:named_events_total"))
                .findFirst()
                .orElseThrow();
        assertThat(events.value()).isEqualTo("561470");
        assertThat(events.nested()).hasSize(11);
    }

    @Test
    void a_case_gives_its_events_in_the_order_of_the_log_with_values_as_written() {
        Trace first = Logs.traces(Logs.EXTRACTS.get(1)).getFirst();
        assertThat(first.name()).isEqualTo("A1");
        assertThat(first.events()).extracting(XesEvent::name).containsExactly("Create Fine", "Send Fine");
        XesEvent sent = first.events().getLast();
        assertThat(sent.find("expense")).isEqualTo("11.0");
        assertThat(sent.find("points")).isNull();
        assertThat(sent.timestamp().date()).hasToString("2006-12-05");
        assertThat(first.findFirst("Payment")).isNull();
    }

    @Test
    void every_type_of_attribute_keeps_its_letters_and_what_is_nested_in_it() {
        Trace trace = Logs.traces(Logs.file(folder, "types.xes", "<log><trace>" + """
                <id key="i" value="7f3"/><boolean key="b" value="TRUE"/><float key="f" value="+1.50E0"/>
                <int key="n" value="007"><date key="d" value="2024-01-01T00:00:00Z"/></int>
                <list key="l"><string key="why" value="x"/>
                <values><int key="1" value="2"/><int key="1" value="3"/></values></list>
                <container key="c"><string key="s" value="a&#10;b &lt;&amp;&gt;"/></container>
                """ + "</trace></log>"))
                .getFirst();
        assertThat(trace.attributes())
                .containsExactly(
                        Attribute.of(AttributeType.ID, "i", "7f3"),
                        Attribute.of(AttributeType.BOOLEAN, "b", "TRUE"),
                        Attribute.of(AttributeType.FLOAT, "f", "+1.50E0"),
                        new Attribute(
                                AttributeType.INT,
                                "n",
                                "007",
                                List.of(Attribute.of(AttributeType.DATE, "d", "2024-01-01T00:00:00Z")),
                                List.of()),
                        new Attribute(
                                AttributeType.LIST,
                                "l",
                                null,
                                List.of(Attribute.of(AttributeType.STRING, "why", "x")),
                                List.of(
                                        Attribute.of(AttributeType.INT, "1", "2"),
                                        Attribute.of(AttributeType.INT, "1", "3"))),
                        new Attribute(
                                AttributeType.CONTAINER,
                                "c",
                                null,
                                List.of(Attribute.of(AttributeType.STRING, "s", "a\nb <&>")),
                                List.of()));
    }

    @Test
    void a_gzipped_log_is_known_by_its_bytes_whatever_its_name() throws Exception {
        byte[] packed = Files.readAllBytes(Logs.EXTRACTS.getLast());
        assertThat(Logs.traces(Logs.file(folder, "packed.xes", packed))).hasSize(231);
    }

    @Test
    void the_encoding_is_found_by_its_mark_or_its_declaration() {
        String text = "<log><trace><string key='concept:name' value='caf\u00e9'/></trace></log>";
        List<byte[]> logs = List.of(
                text.getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
                ("<?xml version='1.0' encoding='UTF-16'?>" + text).getBytes(StandardCharsets.UTF_16),
                ("<?xml version='1.0' encoding='ISO-8859-1'?>" + text).getBytes(StandardCharsets.ISO_8859_1));
        assertThat(logs)
                .extracting(bytes -> Logs.traces(Logs.file(folder, "encoded.xes", bytes))
                        .getFirst()
                        .name())
                .containsOnly("caf\u00e9");
    }

    @Test
    void a_log_without_cases_ends_at_once() {
        try (XesReader reader = XesReader.open(Logs.file(folder, "none.xes", "<log xes.version='2.0'/>"))) {
            assertThat(reader.hasNext()).isFalse();
            assertThat(reader.header().log()).containsEntry("xes.version", "2.0");
            assertThatThrownBy(reader::next).isInstanceOf(NoSuchElementException.class);
        }
    }

    @Test
    void more_escaped_letters_than_the_library_would_bear_are_only_text() {
        String value = "&amp;".repeat(20_000);
        String trace = "<trace><string key='a' value='" + value + "'/></trace>";
        assertThat(Logs.traces(Logs.file(folder, "escaped.xes", "<log>" + trace.repeat(60) + "</log>")))
                .hasSize(60);
    }

    @Test
    void progress_goes_from_nothing_to_the_size_of_the_file() {
        try (XesReader reader = XesReader.open(Logs.HUNDRED)) {
            assertThat(reader.bytesRead()).isLessThan(reader.bytesTotal());
            reader.forEachRemaining(trace -> assertThat(trace.events()).isNotEmpty());
            assertThat(reader.bytesRead()).isEqualTo(reader.bytesTotal()).isEqualTo(218_471);
        }
    }
}
