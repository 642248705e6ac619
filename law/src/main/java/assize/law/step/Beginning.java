package assize.law.step;

import assize.law.language.Action;
import assize.law.language.Procedure;
import assize.law.language.Role;
import assize.law.language.Upon;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How cases begin: with how many holders, and where they are taken up midway. */
final class Beginning {
    private Beginning() {}

    /** As many holders as the opening act says: one of each party, none of those affected, unless it says otherwise. */
    static void holders(Checks checks, Procedure procedure, Map<String, Object> given, Gathered effects) {
        for (Role role : procedure.roles().values()) {
            if (!role.each()) {
                continue;
            }
            long many = role.kind() == Role.Kind.PARTY ? 1 : 0;
            Object said = given.get(role.name());
            if (said != null) {
                boolean number = said instanceof Long count && count >= 0 && count <= 1_000;
                if (!number) {
                    checks.refuse(
                            "answer-not-of-type", "field", role.name(), "type", "number", "found", said.toString());
                }
                many = number ? (Long) said : many;
            }
            for (long n = 0; n < many; n++) {
                effects.main(new Effect.Joined(role.name()));
            }
        }
    }

    /** A case taken up midway: the clocks of the stage begin on that day, what must come before it has come. */
    static List<Effect> midway(Checks checks, Line main, Event.Begun begun) {
        Procedure procedure = main.procedure();
        Gathered effects = new Gathered(main);
        Procedure.Stage stage = procedure.stages().get(begun.stage());
        if (main.state().open()) {
            checks.refuse(
                    "case-open-already",
                    "action",
                    "begin",
                    "stage",
                    main.state().stage(),
                    "allowed",
                    "-");
        }
        if (stage == null) {
            checks.refuse("stage-not-in-version", "stage", begun.stage());
            return List.of();
        }
        Object calendar = begun.facts().get("calendar");
        effects.main(new Effect.Opened(
                procedure.name(),
                procedure.digest(),
                calendar == null ? procedure.head().calendar() : calendar.toString(),
                begun.at()));
        main.plan().facts().begin(effects);
        holders(checks, procedure, begun.facts(), effects);
        if (begun.track() != null) {
            effects.main(new Effect.Tracked(begun.track()));
        }
        begun.facts().forEach((name, value) -> {
            if (!name.equals("calendar") && !Holders.each(procedure, name)) {
                effects.main(new Effect.Set(name, value));
            }
        });
        effects.main(new Effect.Entered(stage.name(), stage.end()));
        before(procedure, begun).forEach(done -> effects.main(new Effect.Counted(done)));
        Happenings happenings = new Happenings(null);
        happenings.main(new Upon.Enters(stage.name()), null);
        new Moving(checks, main, begun, effects).move(happenings, Map.of());
        return effects.effects();
    }

    /** What must come before other actions and can't be done any more, or whose flag is known: it has been done. */
    private static Set<String> before(Procedure procedure, Event.Begun begun) {
        Set<String> reached = new HashSet<>(Set.of(begun.stage()));
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Action action : procedure.actions().values()) {
                if (action.to() != null && from(procedure, action, reached)) {
                    grown |= reached.add(action.to());
                }
            }
        }
        Set<String> before = new LinkedHashSet<>();
        for (Procedure.Must must : procedure.must()) {
            Action action = procedure.actions().get(must.action());
            boolean known = action != null && action.raises().stream().anyMatch(begun.facts()::containsKey);
            if (action != null && (known || !from(procedure, action, reached))) {
                before.add(action.name());
            }
        }
        return before;
    }

    private static boolean from(Procedure procedure, Action action, Set<String> stages) {
        return stages.stream().anyMatch(stage -> {
            Procedure.Stage known = procedure.stages().get(stage);
            return action.from().contains(stage)
                    || (known != null
                            && !known.burden().isEmpty()
                            && action.from().contains("burdened"));
        });
    }

    /** A version must know every stage in which a case stands, in its side-matters too. */
    static void stagesKnown(Checks checks, Line main) {
        String stage = main.state().stage();
        if (!stage.isEmpty() && !main.procedure().stages().containsKey(stage)) {
            checks.refuse("stage-not-in-version", "stage", stage);
        }
        main.state().further().matters().forEach((key, matter) -> {
            Plan inside = main.plan().inside().get(Matters.base(key));
            boolean known = inside != null && inside.procedure().stages().containsKey(matter.stage());
            if (!matter.ended() && !known) {
                checks.refuse("stage-not-in-version", "stage", key + "." + matter.stage());
            }
        });
    }
}
