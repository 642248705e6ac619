package assize.docket.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assize.law.problem.UnusableInput;
import assize.law.step.Actor;
import assize.law.step.Event;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The library changes while a case runs. */
class VersionsTest {
    private final Matters matters = new Matters();

    @TempDir
    private Path library;

    @BeforeEach
    void a_library_of_its_own_in_which_the_police_may_move_a_case() throws IOException {
        Path from = Matters.LIBRARY.resolve("it-road-fine");
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.toList()) {
                Files.copy(
                        file,
                        library.resolve("it-road-fine")
                                .resolve(from.relativize(file).toString()));
            }
        }
        edit("in-force: \"1993-01-01\"", "in-force: \"1993-01-01\"\nmoved-by: police");
    }

    private void edit(String before, String after) throws IOException {
        Path file = library.resolve("it-road-fine/procedure.yaml");
        String text = Files.readString(file);
        assertThat(text).contains(before);
        Files.writeString(file, text.replace(before, after));
    }

    private Registry restarted() {
        return new Registry(Matters.procedures(library), Matters.database());
    }

    private String payTime(UUID id) {
        return matters.clock(id, "pay-time").end();
    }

    private UUID sent(Registry registry) {
        UUID id = Matters.entered(registry.open("it-road-fine", matters.finding("2026-01-08"), null, null))
                .caseId();
        Matters.entered(registry.take(id, 0, matters.sending("2026-02-16"), null));
        return id;
    }

    @Test
    void a_case_keeps_the_version_under_which_it_was_opened_also_after_a_restart() throws IOException {
        UUID old = sent(restarted());
        edit(
                "owner: offender, from: report reached, length: 60 days",
                "owner: offender, from: report reached, length: 90 days");
        Registry registry = restarted();
        UUID young = sent(registry);
        Matters.entered(registry.take(old, 0, matters.reached("2026-02-25"), null));
        Matters.entered(registry.take(young, 0, matters.reached("2026-02-25"), null));
        assertThat(payTime(old)).isEqualTo("2026-04-27");
        assertThat(payTime(young)).isEqualTo("2026-05-26");
        assertThat(registry.get(old).version()).isNotEqualTo(registry.get(young).version());
    }

    @Test
    void a_file_that_was_broken_does_not_touch_a_running_case() throws IOException {
        UUID old = sent(restarted());
        edit("to: at-prefect", "to: at-the-prefect");
        Registry registry = restarted();
        Matters.entered(registry.take(old, 0, matters.reached("2026-02-25"), null));
        assertThatThrownBy(() -> registry.open("it-road-fine", matters.finding("2026-01-08"), null, null))
                .isInstanceOf(UnusableInput.class);
    }

    @Test
    void moving_a_case_is_a_step_with_reasons_by_the_office_that_the_procedure_names() throws IOException {
        UUID id = sent(restarted());
        edit(
                "owner: offender, from: report reached, length: 60 days",
                "owner: offender, from: report reached, length: 90 days");
        Registry registry = restarted();
        String digest =
                Matters.procedures(library).current("it-road-fine").procedure().digest();
        Actor police = matters.office("Ugo Riva", "police");
        Event.Moved move = new Event.Moved(digest, police, "the new time favours the person", Matters.at("2026-02-20"));
        assertThat(Matters.refused(registry.take(
                        id, 0, new Event.Moved(digest, matters.offender(), "I like it", move.at()), null)))
                .containsExactly("role-not-allowed");
        assertThat(Matters.refused(registry.take(
                        id, 0, new Event.Moved(digest, new Actor("X", "police", "no town"), "so", move.at()), null)))
                .containsExactly("not-appointed");
        assertThat(Matters.refused(registry.take(id, 0, new Event.Moved(digest, police, " ", move.at()), null)))
                .containsExactly("reasons-missing");
        Matters.entered(registry.take(id, 0, move, null));
        Matters.entered(registry.take(id, 0, matters.reached("2026-02-25"), null));
        assertThat(payTime(id)).isEqualTo("2026-05-26");
        assertThat(matters.types(id))
                .containsExactly("create", "send", "moved to another version", "report reached", "report-arrives");
        assertThat(Matters.rebuilt()).isEmpty();
    }

    @Test
    void what_was_due_before_the_move_passes_under_the_old_version() throws IOException {
        Registry before = restarted();
        UUID id = Matters.entered(before.open("it-road-fine", matters.finding("2026-01-08"), null, null))
                .caseId();
        edit("\"2010-08-13\": 90 days", "\"2010-08-13\": 120 days");
        String digest =
                Matters.procedures(library).current("it-road-fine").procedure().digest();
        Actor police = matters.office("Ugo Riva", "police");
        Event move = new Event.Moved(digest, police, "more time", Matters.at("2026-05-04"));
        Matters.entered(restarted().take(id, 0, move, null));
        assertThat(matters.types(id))
                .containsExactly("create", "send-time passes", "lapse", "moved to another version");
    }

    @Test
    void a_version_that_the_docket_does_not_keep_is_told() {
        Registry registry = restarted();
        UUID id = sent(registry);
        Event move =
                new Event.Moved("0".repeat(64), matters.office("Ugo Riva", "police"), "why", Matters.at("2026-02-20"));
        assertThatThrownBy(() -> registry.take(id, 0, move, null))
                .isInstanceOfSatisfying(
                        UnusableInput.class,
                        e -> assertThat(e.problems()).extracting(p -> p.code()).containsExactly("version-not-kept"));
    }
}
