package assize.app.cli;

import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.language.Draw;
import assize.law.language.Fact;
import assize.law.language.Form;
import assize.law.language.Procedure;
import assize.law.language.Role;
import assize.law.language.SideMatter;
import assize.law.language.Upon;
import assize.law.scenario.Given;
import assize.law.scenario.Player;
import assize.law.scenario.Scenario;
import assize.law.scenario.Transcript;
import assize.law.step.Actor;
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

    /** One thing that can be chosen: something that is open to somebody, or a notice that may reach somebody. */
    private record Choice(
            String line,
            OpenActions.@Nullable Open open,
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
            String action = transcript.action(open.name());
            String towards = open.towards() == null ? "" : " (" + transcript.role(open.towards()) + ")";
            String line = desk.words(
                    "practice-action",
                    "n",
                    choices.size() + 1,
                    "role",
                    transcript.role(open.role()),
                    "action",
                    action + towards);
            choices.add(new Choice(line, open, open.role(), null));
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
                            transcript.role(awaited.to())),
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
        state.further().matters().forEach((key, matter) -> {
            if (!matter.ended()) {
                desk.say("practice-matter", "matter", transcript.matter(key), "stage", stage(key, matter.stage()));
            }
        });
        state.further()
                .requests()
                .keySet()
                .forEach(request -> desk.say("practice-request", "request", text("action", request)));
        for (State.Due live : state.live()) {
            desk.say(
                    "practice-clock",
                    "clock",
                    transcript.clock(live.address()),
                    "end",
                    live.copy().end().replace('T', ' '));
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
        Event event = choice.open() == null ? arrival(choice) : act(choice.open());
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

    private @Nullable Event act(OpenActions.Open open) throws IOException {
        Action action = open.action();
        Map<String, String> texts = new LinkedHashMap<>();
        if (open.towards() != null) {
            texts.put("per", open.towards());
        }
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
                                word(field.type())
                                        + (field.choices().isEmpty() ? "" : " " + String.join("/", field.choices()))));
            }
        }
        if (action.sets().values().stream().anyMatch(e -> e.text().equals("form.day"))) {
            ask(texts, "form.day", desk.words("practice-field", "field", "day", "type", "date"));
        }
        besides(action, inside(open.name()), texts);
        try {
            return Event.Act.of(
                    open.name(),
                    actor(open.role()),
                    new Given(procedure, procedure.head().currency()).values(action, texts),
                    noon());
        } catch (Given.NotAValue e) {
            desk.say("practice-not-understood", "found", String.valueOf(e.said().get("found")));
            return null;
        }
    }

    /** What is asked besides a form: how many there are of a role, lengths, lots, persons, entries, reasons. */
    private void besides(Action action, Procedure in, Map<String, String> texts) throws IOException {
        if (!court.state().open()) {
            for (Role role : procedure.roles().values()) {
                if (role.each()) {
                    ask(texts, role.name(), desk.words("practice-how-many", "role", text("role", role.name())));
                }
            }
        }
        for (Clock clock : in.clocks().values()) {
            boolean adds = clock.extensions().stream()
                    .anyMatch(e -> e.action().equals(action.name()) && e.adds().isEmpty());
            if (action.name().equals(clock.setBy()) || adds) {
                String name = in.texts().of(desk.language().getLanguage(), "clock." + clock.name());
                ask(texts, clock.name(), desk.words("practice-length", "clock", name));
            }
        }
        for (Draw draw : procedure.draws().values()) {
            if (draw.at().equals(action.name()) || draw.againOn().contains(action.name())) {
                ask(texts, "draw." + draw.role(), desk.words("practice-drawn", "role", text("role", draw.role())));
            }
        }
        boolean person = action.recusal() != null && action.recusal() != Action.RecusalPart.STEP_ASIDE;
        if (person || action.builtIn() == Action.BuiltIn.NAME_REPRESENTATIVE) {
            ask(texts, "person", desk.words("practice-person"));
        }
        if (action.recusal() == Action.RecusalPart.DECIDE_AGAIN) {
            ask(texts, "granted", desk.words("practice-field", "field", "granted", "type", "yes-no"));
        }
        if (action.builtIn() != null) {
            builtIn(action.builtIn(), texts);
        }
        if (action.reasons()) {
            ask(texts, "reasons", desk.words("practice-reasons"));
        }
    }

    private void builtIn(Action.BuiltIn builtIn, Map<String, String> texts) throws IOException {
        switch (builtIn) {
            case ASK_EXCUSE, GRANT_EXCUSE, REFUSE_EXCUSE, RESTORE, REFUSE_RESTORING ->
                ask(texts, "clock", desk.words("practice-field", "field", "clock", "type", "text"));
            case CORRECT -> {
                ask(texts, "entry", desk.words("practice-field", "field", "entry", "type", "number"));
                for (Fact fact : procedure.facts().values()) {
                    if (fact.type() != Fact.Type.FORM) {
                        ask(
                                texts,
                                fact.name(),
                                desk.words(
                                        "practice-field",
                                        "field",
                                        text("fact", fact.name()),
                                        "type",
                                        word(fact.type())));
                    }
                }
            }
            case JOIN_CASES, SPLIT_CASE ->
                ask(texts, "linked-case", desk.words("practice-field", "field", "linked-case", "type", "text"));
            case NAME_REPRESENTATIVE -> {}
        }
    }

    private static String word(Fact.Type type) {
        return type.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The side-matter in which an action is done, or the procedure itself. */
    private Procedure inside(String address) {
        int dot = address.indexOf('.');
        SideMatter matter = procedure.sideMatters().get(dot < 0 ? "" : bare(address.substring(0, dot)));
        return matter == null ? procedure : matter.inside();
    }

    private static String bare(String numbered) {
        return numbered.replaceFirst(" \\d+$", "");
    }

    private String stage(String matter, String stage) {
        return inside(matter + ".").texts().of(desk.language().getLanguage(), "stage." + stage);
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
