package assize.law.verify.mutant;

import static assize.law.verify.mutant.With.minus;
import static assize.law.verify.mutant.With.plus;
import static assize.law.verify.mutant.With.with;

import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.language.Procedure;
import assize.law.language.SideMatter;
import assize.law.language.Upon;
import assize.law.verify.Property;
import assize.law.verify.Subject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What is taken from the way through the stages: ends, duties, doors, and acts that have another beside them. */
final class StageOperators {
    private StageOperators() {}

    static List<Operator> all() {
        return List.of(
                Operator.of("lead nowhere", "each act that leads to a stage", StageOperators::nowhere, Property.P9),
                Operator.of(
                        "close all ways out",
                        "each stage to which something leads and that is no end",
                        StageOperators::noWayOut,
                        Property.P9),
                Operator.of(
                        "drop a duty",
                        "nothing else must come before the same acts",
                        StageOperators::dropMust,
                        Property.P10),
                Operator.of(
                        "a way around a duty",
                        "each act that leads on and before which something must be done",
                        StageOperators::around,
                        Property.P10),
                Operator.of(
                        "silence for consent",
                        "an act that needs consent and leads on, and a stage in which somebody's time may run",
                        StageOperators::silence,
                        Property.P15),
                Operator.of(
                        "an act that can be done online only",
                        "no other act of the same people comes to the same",
                        StageOperators::onlineOnly,
                        Property.P26),
                Operator.of(
                        "a bypass that nobody ratifies",
                        "each bypass",
                        (l, o) -> emergency(l, "ratifiedBy", o),
                        Property.P28),
                Operator.of(
                        "a bypass without a sunset", "each bypass", (l, o) -> emergency(l, "within", o), Property.P28),
                Operator.of(
                        "a bypass ratified by who acted",
                        "each bypass ratified by another",
                        StageOperators::ratifiesOwn,
                        Property.P28));
    }

    /** Acts that lead to a stage, with those of the law. */
    private static List<Action> leading(Subject line) {
        return line.line().actions().values().stream()
                .filter(act -> act.to() != null && act.recusal() == null && act.builtIn() == null)
                .toList();
    }

    private static void nowhere(Subject line, Operator.Out out) {
        Procedure.Stage nowhere = with(
                line.line().stages().firstEntry().getValue(),
                "name",
                "nowhere",
                "start",
                false,
                "end",
                false,
                "burden",
                Map.of());
        for (Action act : leading(line)) {
            out.add(act.name(), Operator.draft(line).more(nowhere).action(act.name(), "to", "nowhere"));
        }
    }

    private static void noWayOut(Subject line, Operator.Out out) {
        for (Procedure.Stage stage : line.line().stages().values()) {
            boolean reached = line.line().actions().values().stream()
                    .anyMatch(act -> stage.name().equals(act.opens())
                            || (stage.name().equals(act.to())
                                    && !minus(line.from(act), stage.name()).isEmpty()));
            Draft draft = Operator.draft(line);
            boolean closed = false;
            for (Action act : leading(line)) {
                if (line.from(act).contains(stage.name()) && !stage.name().equals(act.to())) {
                    List<String> left = minus(line.from(act), stage.name());
                    closed = true;
                    if (left.isEmpty()) {
                        draft.without(act.name());
                    } else {
                        draft.action(act.name(), "from", left);
                    }
                }
            }
            if (!stage.end() && reached && closed) {
                out.add(stage.name(), draft);
            }
        }
    }

    private static void dropMust(Subject line, Operator.Out out) {
        for (Procedure.Must must : line.line().must()) {
            boolean alone = must.before().stream()
                    .anyMatch(before -> line.line().must().stream()
                            .noneMatch(other ->
                                    !other.equals(must) && other.before().contains(before)));
            if (line.matter() == null && alone) {
                out.add(
                        must.action() + " before " + must.before(),
                        Operator.draft(line).main("must", minus(line.line().must(), must)));
            }
        }
    }

    private static void around(Subject line, Operator.Out out) {
        for (Procedure.Must must : line.line().must()) {
            for (String before : must.before()) {
                Action act = line.line().actions().get(before);
                if (line.matter() == null && act != null && act.to() != null && act.recusal() == null) {
                    out.add(
                            before + " without " + must.action(),
                            Operator.draft(line).more(with(act, "name", before + "-around")));
                }
            }
        }
    }

    private static void silence(Subject line, Operator.Out out) {
        for (Action act : line.acts()) {
            boolean consents = act.needs() != null
                    && (act.needs().contains("consent") || act.needs().contains("signature"));
            boolean leads = act.to() != null || act.outcome() != null || act.converts() != null;
            List<String> persons = act.by().stream().filter(line::isPerson).toList();
            List<String> from = line.from(act);
            if (consents && leads && !persons.isEmpty() && !from.isEmpty()) {
                line.line().clocks().values().stream().findFirst().ifPresent(model -> {
                    Clock clock = with(
                            model,
                            "name",
                            "silent-time",
                            "owners",
                            persons,
                            "each",
                            false,
                            "per",
                            null,
                            "from",
                            List.of(new Upon.Enters(from.getFirst())),
                            "stoppedBy",
                            List.of(),
                            "whenPassed",
                            new Clock.WhenPassed(List.of(), List.of(), false, List.of(), "silent"));
                    Upon upon = new Upon.Passes("silent-time");
                    Action silent =
                            with(act, "name", "silent", "by", List.of(), "upon", upon, "needs", null, "form", null);
                    out.add(act.name(), Operator.draft(line).more(clock).more(silent));
                });
            }
        }
    }

    private static void onlineOnly(Subject line, Operator.Out out) {
        for (Action act : line.acts()) {
            boolean twin = line.acts().stream()
                    .anyMatch(other -> !other.equals(act)
                            && other.by().containsAll(act.by())
                            && other.from().containsAll(act.from())
                            && java.util.Objects.equals(other.to(), act.to())
                            && java.util.Objects.equals(other.form(), act.form()));
            if (act.by().stream().anyMatch(line::isPerson)
                    && !twin
                    && !act.name().equals(SideMatter.OPEN)) {
                out.add(
                        act.name(),
                        Operator.draft(line)
                                .action(act.name(), "openness", with(act.openness(), "onlineOnly", "on the platform")));
            }
        }
    }

    private static Set<Action> bypassing(Subject line) {
        return line.line().actions().values().stream()
                .filter(act -> act.emergency() != null)
                .collect(Collectors.toSet());
    }

    private static void emergency(Subject line, String part, Operator.Out out) {
        for (Action act : bypassing(line)) {
            Action.Emergency emergency = java.util.Objects.requireNonNull(act.emergency());
            out.add(act.name(), Operator.draft(line).action(act.name(), "emergency", with(emergency, part, null)));
        }
    }

    private static void ratifiesOwn(Subject line, Operator.Out out) {
        for (Action act : bypassing(line)) {
            Action.Emergency emergency = java.util.Objects.requireNonNull(act.emergency());
            Action ratifies = line.line().actions().get(String.valueOf(emergency.ratifiedBy()));
            if (ratifies != null && !ratifies.by().containsAll(act.by())) {
                String by = act.by().getFirst();
                out.add(
                        act.name() + " by " + by,
                        Operator.draft(line).action(ratifies.name(), "by", plus(ratifies.by(), by)));
            }
        }
    }
}
