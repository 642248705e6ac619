package assize.app.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assize.app.cli.TestDesk;
import assize.app.filing.Filing;
import assize.law.language.Procedure;
import assize.law.language.read.ProcedureReader;
import assize.law.problem.UnusableInput;
import assize.law.text.Messages;
import assize.law.time.LegalTime;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicsTest {
    private static final Path FILE = TestDesk.root().resolve("procedures/region/topics.yaml");

    private final Topics topics = Topics.read(FILE);

    @Test
    void every_topic_leads_somewhere_and_has_examples_in_both_languages() {
        assertThat(topics.all()).hasSizeBetween(20, 40);
        assertThat(topics.all()).allSatisfy(topic -> {
            assertThat(topic.ways()).as(topic.id()).isNotEmpty();
            assertThat(topic.said().values()).as(topic.id()).allMatch(said -> said.size() >= 2);
        });
    }

    @Test
    void a_way_that_people_begin_is_a_procedure_that_they_can_begin() {
        Path library = TestDesk.root().resolve("procedures");
        LegalTime time = LegalTime.load(library.resolve("time"));
        topics.all().stream().flatMap(topic -> topic.ways().stream()).distinct().forEach(way -> {
            if (way.begins() != Way.Begins.PERSON) {
                Procedure procedure = ProcedureReader.read(library.resolve(way.id()), time.rules());
                boolean forPeople = !Filing.openings(procedure).isEmpty();
                assertThat(forPeople).as(way.id()).isEqualTo(way.begins() == Way.Begins.PEOPLE);
            }
        });
    }

    @Test
    void every_number_to_call_is_told_in_words() {
        topics.dangers().stream().flatMap(danger -> danger.numbers().stream()).forEach(number -> {
            for (Locale language : List.of(Locale.ENGLISH, Locale.CHINESE)) {
                assertThat(Messages.in(language).find("page-danger-" + number, Map.of()))
                        .as(number)
                        .isNotNull();
            }
        });
    }

    @Test
    void a_way_that_is_not_there_is_told_with_its_place(@TempDir Path folder) throws Exception {
        Path wrong = folder.resolve("topics.yaml");
        Files.writeString(wrong, Files.readString(FILE).replace("ways: [public-concern]", "ways: [nowhere]"));
        assertThatThrownBy(() -> Topics.read(wrong)).isInstanceOf(UnusableInput.class);
    }
}
