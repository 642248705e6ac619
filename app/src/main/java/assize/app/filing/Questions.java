package assize.app.filing;

import assize.app.casefile.CaseWords;
import assize.app.page.Visit;
import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.language.Draw;
import assize.law.language.Fact;
import assize.law.language.Form;
import assize.law.language.Procedure;
import assize.law.language.Role;
import assize.law.language.Uses;
import assize.law.step.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** What is asked for an action: the fields of its form, and what the language asks besides. Stateless. */
public final class Questions {
    /** What begins the name of a question about a party and not about the matter. */
    public static final String PARTY = "party:";

    /** The most parties in one role whose names are asked when a case is opened. */
    private static final int MOST_HOLDERS = 20;

    private Questions() {}

    /** For an action in a procedure, or in one of its side-matters, as the case stands. */
    public static List<Question> of(Visit visit, Procedure procedure, Action action, State state, String as) {
        CaseWords words = new CaseWords(procedure, visit);
        List<Question> questions = new ArrayList<>();
        Form form = action.form() == null ? null : procedure.forms().get(action.form());
        if (form != null) {
            form.fields().values().stream()
                    .filter(field -> !field.computed())
                    .forEach(field -> questions.add(field(words, form, field)));
        }
        if (action.sets().values().stream().anyMatch(value -> value.text().equals("form.day"))) {
            questions.add(plain(visit, "form.day", Question.Kind.DATE, "page-ask-day"));
        }
        for (Clock clock : procedure.clocks().values()) {
            boolean adds = clock.extensions().stream()
                    .anyMatch(more ->
                            more.action().equals(action.name()) && more.adds().isEmpty());
            if (action.name().equals(clock.setBy()) || adds) {
                String label = visit.say("page-ask-length", "clock", words.text("clock", clock.name()));
                String why = visit.say("page-ask-length-why");
                questions.add(new Question(clock.name(), Question.Kind.LINE, label, why, List.of(), true));
            }
        }
        for (Draw draw : procedure.draws().values()) {
            if (draw.at().equals(action.name()) || draw.againOn().contains(action.name())) {
                String label = visit.say("page-ask-drawn", "role", words.role(draw.role()));
                questions.add(new Question("draw." + draw.role(), Question.Kind.LINE, label, "", List.of(), true));
            }
        }
        questions.addAll(BuiltInQuestions.of(visit, procedure, action, state, as));
        person(visit, words, procedure, action, state).ifPresent(questions::add);
        String joins = action.joins();
        if (joins != null) {
            questions.addAll(party(visit, words, joins, "page-ask-other"));
        }
        if (action.recusal() == Action.RecusalPart.DECIDE_AGAIN) {
            questions.add(plain(visit, "granted", Question.Kind.YES_NO, "page-ask-granted"));
        }
        if (action.reasons()) {
            questions.add(plain(visit, "reasons", Question.Kind.TEXT, "page-ask-reasons"));
        }
        return questions;
    }

    /**
     * For opening a case as a role: what the action asks, then who the parties are. How many hold a role is asked
     * before their names.
     *
     * @param answered so far
     */
    public static List<Question> opening(
            Visit visit, Procedure procedure, Action action, String as, Map<String, String> answered) {
        CaseWords words = new CaseWords(procedure, visit);
        List<Question> questions = new ArrayList<>(of(visit, procedure, action, State.NOTHING, as));
        for (Role role : procedure.roles().values()) {
            if (role.kind() != Role.Kind.PARTY) {
                continue;
            }
            if (role.each()) {
                String label = visit.say("page-ask-how-many", "role", words.role(role.name()));
                questions.add(new Question(role.name(), Question.Kind.NUMBER, label, "", List.of(), true));
            }
            for (String holder : holders(role, answered)) {
                questions.addAll(
                        party(visit, words, holder, as.equals(role.name()) ? "page-ask-own" : "page-ask-other"));
            }
        }
        return questions;
    }

    /** Those who hold a role of a party when a case is opened: as many as was said where it can be several. */
    public static List<String> holders(Role role, Map<String, String> answered) {
        if (!role.each()) {
            return List.of(role.name());
        }
        String said = answered.getOrDefault(role.name(), "");
        int many = said.matches("\\d{1,3}") ? Math.clamp(Integer.parseInt(said), 1, MOST_HOLDERS) : 1;
        return IntStream.rangeClosed(1, many)
                .mapToObj(number -> role.name() + " " + number)
                .toList();
    }

    /** Who a holder of a part is. */
    public static List<Question> party(Visit visit, CaseWords words, String holder, String key) {
        String said = words.role(holder);
        return List.of(
                party(visit, holder + ".name", Question.Kind.LINE, key + "-name", said),
                party(visit, holder + ".address", Question.Kind.TEXT, key + "-address", said));
    }

    /** Whom it is about: one of those who may be challenged. */
    private static Optional<Question> person(
            Visit visit, CaseWords words, Procedure procedure, Action action, State state) {
        Uses.Recusal recusal = procedure.recusal();
        if (recusal == null || action.recusal() == null || action.recusal() == Action.RecusalPart.STEP_ASIDE) {
            return Optional.empty();
        }
        List<Question.Choice> choices = state.held().stream()
                .filter(held -> recusal.of().contains(held.role()))
                .map(held -> new Question.Choice(held.person(), words.role(held.role())))
                .distinct()
                .toList();
        String why = visit.say("page-ask-person-why");
        return Optional.of(
                new Question("person", Question.Kind.CHOICE, visit.say("page-ask-person"), why, choices, true));
    }

    private static Question party(Visit visit, String name, Question.Kind kind, String key, String role) {
        return new Question(PARTY + name, kind, visit.say(key, "role", role), visit.say(key + "-why"), List.of(), true);
    }

    static Question plain(Visit visit, String name, Question.Kind kind, String key) {
        return new Question(name, kind, visit.say(key), visit.say(key + "-why"), List.of(), true);
    }

    private static Question field(CaseWords words, Form form, Form.Field field) {
        String name = form.name() + "." + field.name();
        String asked = words.said("form", name + ".ask");
        String label = asked.isEmpty() ? words.text("form", name) : asked;
        List<Question.Choice> choices = field.choices().stream()
                .map(choice -> new Question.Choice(choice, words.text("form", name + "." + choice)))
                .toList();
        return new Question(name, kind(field), label, words.said("form", name + ".why"), choices, field.required());
    }

    private static Question.Kind kind(Form.Field field) {
        if (!field.choices().isEmpty()) {
            return Question.Kind.CHOICE;
        }
        Fact.Type type = field.type();
        return switch (type) {
            case MONEY -> Question.Kind.MONEY;
            case DATE -> Question.Kind.DATE;
            case NUMBER -> Question.Kind.NUMBER;
            case YES_NO, FLAG -> Question.Kind.YES_NO;
            case TEXT, FORM -> Question.Kind.TEXT;
        };
    }
}
