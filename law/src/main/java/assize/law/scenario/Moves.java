package assize.law.scenario;

import assize.law.language.Action;
import assize.law.language.Fact;
import assize.law.language.Procedure;
import assize.law.language.Role;
import assize.law.language.SideMatter;
import assize.law.language.Upon;
import assize.law.step.Actor;
import assize.law.step.Event;
import assize.law.step.OpenActions;
import assize.law.step.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the lines of a scenario are as events. */
final class Moves {
    private final Procedure procedure;
    private final Scenario scenario;
    private final Given given;

    Moves(Procedure procedure, Scenario scenario, Given given) {
        this.procedure = procedure;
        this.scenario = scenario;
        this.given = given;
    }

    /** The events of a line, several where something is told to everyone; none if it names nothing. */
    List<Event> events(Scenario.Run run, Scenario.Move move, State state) {
        Instant at = Player.moment(move.day()).atZone(procedure.head().place()).toInstant();
        Action action = action(move.what());
        if (action != null) {
            String role = move.as() != null
                    ? move.as()
                    : action.byLaw() ? "law" : action.by().getFirst();
            return List.of(Event.Act.of(move.what(), actor(move, role), given(run, move, action, state), at));
        }
        String[] words = move.what().split(" +", -1);
        if (words.length == 4 && words[0].equals("outcome") && procedure.links().containsKey(words[3])) {
            String decider = procedure.links().get(words[3]).decidedBy();
            String role = move.as() != null ? move.as() : decider;
            return List.of(new Event.LinkTold(words[3], words[1], actor(move, role), at));
        }
        Procedure.Notice notice = procedure.notices().get(words[0]);
        return words.length == 2 && notice != null ? told(move, notice, words[1], state, at) : List.of();
    }

    private List<Event> told(Scenario.Move move, Procedure.Notice notice, String word, State state, Instant at) {
        List<Event> events = new ArrayList<>();
        for (Upon.How how : Upon.How.values()) {
            if (how.word().equals(word)) {
                for (String to : receivers(move, notice, state)) {
                    events.add(new Event.Told(notice.name(), how, to, move.way(), actor(move, notice.from()), at));
                }
            }
        }
        return events;
    }

    private List<String> receivers(Scenario.Move move, Procedure.Notice notice, State state) {
        if (move.to() == null) {
            return List.of(notice.to().getFirst());
        }
        return move.to().equals("everyone")
                ? OpenActions.receivers(procedure, state, notice.name())
                : List.of(move.to());
    }

    /** An action of the main line, {@code open NAME} or {@code NAME.ACTION}; null if it is none of them. */
    private @Nullable Action action(String name) {
        Action plain = procedure.actions().get(name);
        if (plain != null) {
            return plain;
        }
        if (name.startsWith(SideMatter.OPEN + " ")) {
            SideMatter matter = procedure.sideMatters().get(name.substring(SideMatter.OPEN.length() + 1));
            return matter == null ? null : matter.inside().actions().get(SideMatter.OPEN);
        }
        int dot = name.indexOf('.');
        SideMatter matter = dot < 0
                ? null
                : procedure.sideMatters().get(name.substring(0, dot).replaceFirst(" \\d+$", ""));
        return matter == null ? null : matter.inside().actions().get(name.substring(dot + 1));
    }

    /** A scenario names persons only where it matters who they are; otherwise the holder of each role is one person. */
    private Actor actor(Scenario.Move move, String role) {
        Role known = procedure.roles().get(role);
        return new Actor(
                move.person() != null ? move.person() : "the " + role, role, known == null ? null : known.at());
    }

    private Map<String, Object> given(Scenario.Run run, Scenario.Move move, Action action, State state) {
        Map<String, String> texts = new LinkedHashMap<>();
        run.facts().forEach((name, text) -> {
            String prefix = name.contains(".") ? name.substring(0, name.indexOf('.')) : "";
            boolean answers = prefix.equals(action.keeps()) || prefix.equals(action.form());
            if (answers || fromElsewhere(action, name, state)) {
                texts.put(name, text);
            }
        });
        texts.putAll(move.with());
        if (action.reasons() && !texts.containsKey("reasons")) {
            texts.put("reasons", scenario.title());
        }
        if (!state.open() && scenario.calendar() != null) {
            texts.put("calendar", scenario.calendar());
        }
        if (move.to() != null && (action.per() != null || action.leaves() != null)) {
            texts.put("per", move.to());
        }
        return given.values(action, texts);
    }

    /** What the case knows from elsewhere is entered with the first act of an office. */
    private boolean fromElsewhere(Action action, String name, State state) {
        Fact fact = procedure.facts().get(name);
        return fact != null
                && (fact.source() != null || fact.computed())
                && !state.facts().containsKey(name)
                && action.by().stream().anyMatch(this::office);
    }

    private boolean office(String role) {
        Role known = procedure.roles().get(role);
        return known != null && known.kind() == Role.Kind.OFFICE;
    }
}
