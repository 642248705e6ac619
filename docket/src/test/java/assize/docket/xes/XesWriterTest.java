package assize.docket.xes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assize.docket.xes.XesHeader.Classifier;
import assize.docket.xes.XesHeader.Extension;
import assize.docket.xes.XesHeader.Global;
import assize.law.problem.MachineLacks;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

class XesWriterTest {
    private static final XesHeader BARE = new XesHeader(Map.of(), List.of(), List.of(), List.of(), List.of());
    private static final List<AttributeType> TYPES = List.of(AttributeType.values());
    private static final String LETTERS = "aZ0 \t\n\r<>&\"'=/;:#[]-é法\uFFFD\uD83D\uDE00";

    @TempDir
    private Path folder;

    @Test
    void each_extract_read_and_written_is_an_equal_log() {
        for (Path extract : Logs.EXTRACTS) {
            assertThat(written("copy.xes", Logs.header(extract), Logs.traces(extract)))
                    .isTrue();
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "large", matches = "all")
    void the_whole_log_read_and_written_is_an_equal_log() {
        Path copy = folder.resolve("whole.xes");
        try (XesReader reader = XesReader.open(Logs.WHOLE);
                XesWriter writer = XesWriter.open(copy, reader.header())) {
            reader.forEachRemaining(writer::write);
        }
        try (XesReader one = XesReader.open(Logs.WHOLE);
                XesReader other = XesReader.open(copy)) {
            assertThat(other.header()).isEqualTo(one.header());
            while (one.hasNext()) {
                if (!one.next().equals(other.next())) {
                    throw new AssertionError("a trace changed");
                }
            }
            assertThat(other.hasNext()).isFalse();
        }
    }

    @Test
    void any_log_written_and_read_is_an_equal_log() {
        Random random = new Random(1849);
        for (int i = 0; i < 300; i++) {
            XesHeader header = header(random);
            List<Trace> traces = IntStream.range(0, random.nextInt(4))
                    .mapToObj(_ -> trace(random))
                    .toList();
            assertThat(written(i % 2 == 0 ? "any.xes" : "any.xes.gz", header, traces))
                    .isTrue();
        }
    }

    @Test
    void a_letter_that_xml_cannot_carry_is_refused() {
        for (String text : List.of("\u0000", "a\u0007", "\uD83D", "x\uDE00", "\uFFFE", "\uDE00\uD83D")) {
            assertThatThrownBy(() -> written("bad.xes", BARE, List.of(Logs.trace(text))))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_folder_that_is_not_there_is_what_the_machine_lacks() {
        assertThatThrownBy(() -> XesWriter.open(folder.resolve("no/such/place.xes"), BARE))
                .isInstanceOfSatisfying(
                        MachineLacks.class,
                        lack -> assertThat(lack.problem().code()).isEqualTo("xes-unwritable"));
    }

    /** Whether the log written to a file reads as it was. */
    private boolean written(String name, XesHeader header, List<Trace> traces) {
        Path file = folder.resolve(name);
        try (XesWriter writer = XesWriter.open(file, header)) {
            traces.forEach(writer::write);
        }
        return Logs.header(file).equals(header) && Logs.traces(file).equals(traces);
    }

    private static XesHeader header(Random random) {
        return new XesHeader(
                Map.of("xes.version", text(random), "xmlns", text(random)),
                List.of(new Extension(text(random), text(random), text(random))),
                List.of(new Global("event", attributes(random, 2)), new Global(null, attributes(random, 2))),
                List.of(new Classifier(text(random), null, text(random)), new Classifier("c", "trace", "a 'b c'")),
                attributes(random, 3));
    }

    private static Trace trace(Random random) {
        Trace named = Logs.trace(text(random), text(random), "2024-01-01T00:00:00.0Z", "b", "2024-01-02T00:00:00");
        List<XesEvent> events = named.events().stream()
                .map(event -> new XesEvent(joined(attributes(random, 3), event.attributes())))
                .toList();
        return new Trace(joined(named.attributes(), attributes(random, 3)), events);
    }

    private static List<Attribute> attributes(Random random, int depth) {
        return IntStream.range(0, depth == 0 ? 0 : random.nextInt(4))
                .mapToObj(_ -> attribute(random, depth))
                .toList();
    }

    private static Attribute attribute(Random random, int depth) {
        AttributeType type = TYPES.get(random.nextInt(TYPES.size()));
        return new Attribute(
                type,
                "key" + text(random),
                type.isCollection() && random.nextBoolean() ? null : text(random),
                attributes(random, depth - 1),
                type == AttributeType.LIST ? attributes(random, depth - 1) : List.of());
    }

    private static List<Attribute> joined(List<Attribute> some, List<Attribute> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private static String text(Random random) {
        int[] points = LETTERS.codePoints().toArray();
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            text.appendCodePoint(points[random.nextInt(points.length)]);
        }
        return text.toString();
    }
}
