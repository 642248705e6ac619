package assize.app.mycases;

import static org.assertj.core.api.Assertions.assertThat;

import assize.app.casefile.ClockLine;
import assize.app.cli.TestDesk;
import assize.app.identity.Person;
import assize.app.page.Visit;
import assize.app.policy.CaseFile;
import assize.docket.write.CaseHead;
import assize.law.language.read.ProcedureReader;
import assize.law.step.Effect;
import assize.law.step.State;
import assize.law.time.LegalTime;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The number of a sealed matter, or of one that is not open to all, stands in no mail and in no calendar. */
class SealedMatterTest {
    private static final Path LIBRARY = TestDesk.root().resolve("procedures");
    private static final LegalTime TIME = LegalTime.load(LIBRARY.resolve("time"));
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final String NUMBER = "7KQ4-MX2D";

    @Test
    void an_open_matter_may_be_named_until_something_in_it_is_sealed() {
        assertThat(matter("eu-small-claims", State.NOTHING).mayBeNamed()).isTrue();
        State before = State.NOTHING;
        assertThat(matter("cn-criminal-checks", before).mayBeNamed()).isTrue();
        State sealed = before.with(List.of(new Effect.Sealed("family-notice", true)), NOW);
        assertThat(matter("cn-criminal-checks", sealed).mayBeNamed()).isFalse();
        State ended = sealed.with(List.of(new Effect.Sealed("family-notice", false)), NOW);
        assertThat(matter("cn-criminal-checks", ended).mayBeNamed()).isTrue();
    }

    @Test
    void a_matter_whose_file_only_some_may_see_is_never_named() {
        assertThat(matter("asset-freeze-tracing", State.NOTHING).mayBeNamed()).isFalse();
        assertThat(matter("public-concern", State.NOTHING).mayBeNamed()).isFalse();
    }

    @Test
    void a_calendar_shows_of_it_a_date_alone() {
        String open = calendar(matter("eu-small-claims", State.NOTHING));
        assertThat(open).contains("SUMMARY:Time to answer – " + NUMBER, "DTSTART;VALUE=DATE:20260407");
        String kept = calendar(matter("asset-freeze-tracing", State.NOTHING));
        assertThat(kept)
                .contains("SUMMARY:A date in a matter", "DTSTART;VALUE=DATE:20260407")
                .doesNotContain(NUMBER, "answer", "art. 5");
    }

    private static CaseFile matter(String procedure, State state) {
        UUID id = UUID.fromString("01940000-0000-7000-8000-000000000000");
        return new CaseFile(
                CaseHead.opening(id, procedure, "a version", NUMBER, NOW),
                ProcedureReader.read(LIBRARY.resolve(procedure), TIME.rules()),
                state,
                List.of());
    }

    private static String calendar(CaseFile file) {
        ClockLine clock = new ClockLine(
                "response-time",
                "Time to answer",
                "the other side",
                true,
                "Tuesday 7 April 2026",
                "2026-04-07",
                "in 36 days",
                "running",
                "art. 5(3)",
                List.of("After it, this is no longer possible: answer."),
                true,
                List.of());
        Visit visit = new Visit(
                Locale.ENGLISH,
                new Person("p", ""),
                List.of(),
                NOW,
                "/",
                "GET /",
                "",
                false,
                "",
                null,
                "http://localhost");
        return new String(CalendarText.of(visit, List.of(new LastDay(file, clock, 0, NOW))), StandardCharsets.UTF_8);
    }
}
