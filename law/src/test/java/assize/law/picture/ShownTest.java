package assize.law.picture;

import static org.assertj.core.api.Assertions.assertThat;

import assize.law.language.Procedure;
import assize.law.language.read.ProcedureReader;
import assize.law.time.LegalTime;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class ShownTest {
    private static final Path LIBRARY =
            Path.of(System.getProperty("assize.root", ".")).resolve("procedures");
    private static final LegalTime TIME = LegalTime.load(LIBRARY.resolve("time"));

    @Test
    void the_text_says_what_a_lawyer_asks() {
        String text = ProcedureText.of(procedure("it-road-fine"), TIME, Locale.ENGLISH)
                .replaceAll("\\s+", " ");
        assertThat(text)
                .contains(
                        "2010-08-13 Law 120/2010: the report must leave within 90 days instead of 150",
                        "length: 360 days if finding.abroad; otherwise 150 days from 1993-01-01 on, 90 days from"
                                + " 2010-08-13 on",
                        "at most 180 days",
                        "What was left out, and why",
                        "(it-court)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"it-road-fine", "eu-small-claims"})
    void every_name_of_the_file_is_in_the_text_and_no_line_is_too_long(String name) {
        Procedure procedure = procedure(name);
        for (Locale language : List.of(Locale.ENGLISH, Locale.CHINESE)) {
            String shown = ProcedureText.of(procedure, TIME, language);
            String text = shown.toLowerCase(Locale.ROOT);
            assertThat(shown.lines()).allMatch(line -> Page.width(line) <= 100);
            for (var names : List.of(
                    procedure.roles(),
                    procedure.stages(),
                    procedure.clocks(),
                    procedure.reviews(),
                    procedure.notices())) {
                assertThat(names.keySet()).allMatch(text::contains);
            }
            procedure.actions().values().stream()
                    .filter(action -> action.recusal() == null)
                    .forEach(action -> assertThat(text).contains(action.name()));
            procedure
                    .waives()
                    .forEach(waiver -> assertThat(shown.replaceAll("\\s+", ""))
                            .contains(waiver.because().replaceAll("\\s+", "")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"it-road-fine", "eu-small-claims"})
    void the_picture_is_svg_that_says_what_it_shows(String name) throws Exception {
        String svg = SvgPicture.of(procedure(name), Locale.ENGLISH);
        Document document = xml(svg);
        assertThat(document.getDocumentElement().getAttribute("role")).isEqualTo("img");
        assertThat(document.getElementsByTagName("title").item(0).getTextContent())
                .contains("stages and actions");
        assertThat(document.getElementsByTagName("desc").item(0).getTextContent())
                .isNotBlank();
        assertThat(svg).doesNotContain("href", "@import", "<script").contains("stroke-dasharray");
        assertThat(SvgPicture.of(procedure(name), Locale.ENGLISH)).isEqualTo(svg);
    }

    @ParameterizedTest
    @ValueSource(strings = {"it-road-fine", "eu-small-claims"})
    void boxes_hold_their_words_and_lie_beside_each_other(String name) {
        Procedure procedure = procedure(name);
        for (Locale language : List.of(Locale.ENGLISH, Locale.CHINESE)) {
            List<ChartLayout.Box> boxes = ChartLayout.of(Chart.of(procedure, new Wording(procedure, language)))
                    .boxes();
            for (ChartLayout.Box one : boxes) {
                assertThat(one.node().heading()).allMatch(line -> Size.wide(line, Size.BIG) < one.width());
                for (ChartLayout.Box other : boxes) {
                    assertThat(one.equals(other)
                                    || one.x() + one.width() <= other.x()
                                    || other.x() + other.width() <= one.x()
                                    || one.y() + one.height() <= other.y()
                                    || other.y() + other.height() <= one.y())
                            .as("%s and %s", one, other)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void mermaid_names_every_stage_once_and_quotes_every_word() {
        String text = MermaidPicture.of(procedure("eu-small-claims"), Locale.ENGLISH);
        Procedure procedure = procedure("eu-small-claims");
        long stages = Pattern.compile("(?m)^    n\\d+(\\(\\[|\\[\\[?|\\{\\{)\"")
                .matcher(text)
                .results()
                .count();
        assertThat(stages).isEqualTo(procedure.stages().size());
        assertThat(text).contains(" -.-> ", " --> ");
    }

    @Test
    void side_matters_are_told_below_the_main_line_and_drawn_under_it() {
        for (Locale language : List.of(Locale.ENGLISH, Locale.CHINESE)) {
            String text = ProcedureText.of(whole(), TIME, language);
            assertThat(text).contains("doubt", "court-fee", "secret", "small").doesNotContain("show-");
            assertThat(text.lines()).allMatch(line -> Page.width(line) <= 100);
        }
        assertThat(ProcedureText.of(whole(), TIME, Locale.ENGLISH).replaceAll("\\s+", " "))
                .contains(
                        "Beside the main line: Doubt",
                        "opened by debtor, neighbour, in every stage with a burden",
                        "upon this: the main case ends",
                        "upon this: Doubt ends with taken away",
                        "stands still while talks is open; at most 3 months",
                        "stands still while the case is in held; without a cap",
                        "stops when: judge-case is done, doubt.limit passes",
                        "2 months on the track Small matters");
        String svg = SvgPicture.of(whole(), Locale.ENGLISH);
        assertThat(Pattern.compile("<g transform").matcher(svg).results()).hasSize(3);
        assertThat(MermaidPicture.of(whole(), Locale.ENGLISH)).contains("[\"Doubt\"]", "    end\n");
    }

    @Test
    void as_json_a_side_matter_does_not_repeat_what_it_shares() {
        Object matters = ProcedureJson.of(whole()).get("side-matters");
        assertThat(String.valueOf(matters)).contains("main ends", "ask-again").doesNotContain("personal-data");
    }

    private static Procedure whole() {
        Path folder = Path.of(System.getProperty("assize.root", "."))
                .resolve("law/src/test/resources/assize/law/language/whole");
        return ProcedureReader.read(folder, TIME.rules());
    }

    private static Procedure procedure(String name) {
        return ProcedureReader.read(LIBRARY.resolve(name), TIME.rules());
    }

    private static Document xml(String text) throws ParserConfigurationException, IOException, SAXException {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    }
}
