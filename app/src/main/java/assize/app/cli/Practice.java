package assize.app.cli;

import assize.law.language.Action;
import assize.law.language.Form;
import assize.law.language.Procedure;
import assize.law.language.Role;
import assize.law.language.Upon;
import assize.law.scenario.Given;
import assize.law.scenario.Player;
import assize.law.scenario.Scenario;
import assize.law.scenario.Transcript;
import assize.law.step.Actor;
import assize.law.step.ClockCopy;
import assize.law.step.Course;
import assize.law.step.Event;
import assize.law.step.OpenActions;
import assize.law.step.State;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A sandbox: shows the lawful next actions and takes the one that the person chooses. */
final class Practice {
    private final Desk desk;
    private final Procedure procedure;
    private final Player.Court court;
    private final Transcript transcript;
    private LocalDate today;

    Practice(Desk desk, Procedure procedure, Player.Court court) {
        this.desk = desk;
        this.procedure = procedure;
        this.court = court;
        this.transcript = new Transcript(procedure, desk.language());
        this.today = LocalDate.ofInstant(desk.time().instant(), procedure.head().place());
    }

    /** One thing that can be chosen. */
    private record Choice(
            String line,
            @Nullable Action action,
            String role,
            @Nullable String notice) {}

    void run() throws IOException {
        desk.say("practice-new", "day", today);
        while (true) {
            List<Choice> choices = choices();
            show(choices);
            desk.say("practice-ask");
            desk.out().flush();
            String answer = desk.in().readLine();
            if (answer == null || answer.strip().equals("q")) {
                return;
            }
            answer(answer.strip(), choices);
            if (court.state().ended() && choices().isEmpty()) {
                desk.say("practice-done");
                return;
            }
        }
    }

    private List<Choice> choices() {
        State state = court.state();
        List<Choice> choices = new ArrayList<>();
        for (OpenActions.Open open : OpenActions.of(procedure, state, noon())) {
            choices.add(new Choice(
                    desk.words(
                            "practice-action",
                            "n",
                            choices.size() + 1,
                            "role",
                            text("role", open.role()),
                            "action",
                            text("action", open.action().name())),
                    open.action(),
                    open.role(),
                    null));
        }
        for (OpenActions.Awaited awaited : OpenActions.awaited(procedure, state)) {
            choices.add(new Choice(
                    desk.words(
                            "practice-notice",
                            "n",
                            choices.size() + 1,
                            "notice",
                            text("notice", awaited.notice()),
                            "to",
                            text("role", awaited.to())),
                    null,
                    awaited.to(),
                    awaited.notice()));
        }
        return choices;
    }

    private void show(List<Choice> choices) {
        State state = court.state();
        if (state.open()) {
            desk.say("practice-stage", "stage", text("stage", state.stage()), "day", today);
        }
        for (ClockCopy copy : state.clocks().values()) {
            if (copy.live()) {
                desk.say(
                        "practice-clock",
                        "clock",
                        text("clock", copy.clock()),
                        "end",
                        copy.end().replace('T', ' '));
            }
        }
        if (choices.isEmpty()) {
            desk.say("practice-nothing");
        }
        choices.forEach(choice -> desk.out().println(choice.line()));
    }

    private void answer(String answer, List<Choice> choices) throws IOException {
        if (answer.matches("\\d{1,3}") && Integer.parseInt(answer) >= 1 && Integer.parseInt(answer) <= choices.size()) {
            take(choices.get(Integer.parseInt(answer) - 1));
            return;
        }
        try {
            LocalDate day = LocalDate.parse(answer);
            if (!day.isBefore(today) && day.getYear() < 2200) {
                today = day;
                court.until(day.atStartOfDay(procedure.head().place()).toInstant())
                        .forEach(o -> transcript.lines(o).forEach(desk.out()::println));
                return;
            }
        } catch (DateTimeException e) {
            // told below, like a number that is not on the list
        }
        desk.say("practice-not-understood", "found", answer);
    }

    private void take(Choice choice) throws IOException {
        Event event = choice.action() == null ? arrival(choice) : act(choice.action(), choice.role());
        if (event == null) {
            return;
        }
        Course.Passage passage = court.take(event);
        Player.Played played = new Player.Played(
                new Scenario.Move(
                        Scenario.Kind.DO,
                        today.toString(),
                        "",
                        null,
                        null,
                        null,
                        null,
                        Map.of(),
                        Map.of(),
                        List.of(),
                        assize.law.problem.Place.of("practice")),
                event,
                passage.entered(),
                passage.asked().reasons());
        transcript.lines(played).forEach(desk.out()::println);
    }

    private Event arrival(Choice choice) {
        String notice = String.valueOf(choice.notice());
        return new Event.Told(
                notice,
                Upon.How.REACHED,
                choice.role(),
                null,
                actor(procedure.notice(notice).from()),
                noon());
    }

    private @Nullable Event act(Action action, String role) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        Form form = action.form() == null ? null : procedure.forms().get(action.form());
        if (form != null) {
            for (Form.Field field : form.fields().values()) {
                ask(
                        texts,
                        form.name() + "." + field.name(),
                        desk.words(
                                "practice-field",
                                "field",
                                text("form", form.name() + "." + field.name()),
                                "type",
                                field.type().name().toLowerCase(Locale.ROOT).replace('_', '-')
                                        + (field.choices().isEmpty() ? "" : " " + String.join("/", field.choices()))));
            }
        }
        if (action.sets().values().stream().anyMatch(e -> e.text().equals("form.day"))) {
            ask(texts, "form.day", desk.words("practice-field", "field", "day", "type", "date"));
        }
        for (var clock : procedure.clocks().values()) {
            if (action.name().equals(clock.setBy())) {
                ask(texts, clock.name(), desk.words("practice-length", "clock", text("clock", clock.name())));
            }
        }
        if (action.recusal() != null && action.recusal() != Action.RecusalPart.STEP_ASIDE) {
            ask(texts, "person", desk.words("practice-person"));
        }
        if (action.reasons()) {
            ask(texts, "reasons", desk.words("practice-reasons"));
        }
        try {
            return Event.Act.of(
                    action.name(),
                    actor(role),
                    new Given(procedure, procedure.head().currency()).values(action, texts),
                    noon());
        } catch (Given.NotAValue e) {
            desk.say("practice-not-understood", "found", String.valueOf(e.said().get("found")));
            return null;
        }
    }

    private void ask(Map<String, String> texts, String name, String question) throws IOException {
        desk.out().print(question + " ");
        desk.out().flush();
        String answer = desk.in().readLine();
        if (answer != null && !answer.isBlank()) {
            texts.put(name, answer.strip());
        }
    }

    private Actor actor(String role) {
        Role known = procedure.roles().get(role);
        return new Actor("the " + role, role, known == null ? null : known.at());
    }

    private Instant noon() {
        return today.atTime(12, 0).atZone(procedure.head().place()).toInstant();
    }

    private String text(String kind, String name) {
        return procedure.texts().of(desk.language().getLanguage(), kind + "." + name);
    }
}
