package assize.law.verify.net;

import assize.law.language.Action;
import assize.law.language.Procedure;
import assize.law.language.Role;
import assize.law.language.SideMatter;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rules of a net that are never forgotten, whatever is asked of it. Not changed once it is made. */
final class Always {
    /** Those that lead to another stage, wake the law, or are an act that some property asks after, by number. */
    final BitSet rules = new BitSet();

    /** The acts of the law that some property asks after, by number: they stay, and what they read may be forgotten. */
    final BitSet laws = new BitSet();

    Always(Net net) {
        Set<String> watched = watched(net.procedure());
        net.all().forEach(rule -> {
            boolean law = rule.move() instanceof Move.Law one && watched.contains(one.action());
            rules.set(rule.index(), rule.stage() != rule.to() || watches(watched, rule) || wakes(net, rule));
            laws.set(rule.index(), law);
        });
    }

    /** Is it an act, or the opening of a side-matter, that some property asks after? */
    private static boolean watches(Set<String> watched, Rule rule) {
        return switch (rule.move()) {
            case Move.Act act -> watched.contains(act.action());
            case Move.Opened opened -> watched.contains(opened.matter());
            default -> false;
        };
    }

    /** Does the law act in this stage upon what the rule brings? */
    private static boolean wakes(Net net, Rule rule) {
        List<Rule> laws = rule.happens().isEmpty() ? List.of() : net.urgent().get(rule.to());
        return laws.stream().anyMatch(law -> law.upon() >= 0 && rule.happens().contains(law.upon()));
    }

    /** The acts and side-matters that some property asks after. */
    private static Set<String> watched(Procedure procedure) {
        Set<String> watched = new HashSet<>();
        procedure.actions().values().forEach(action -> {
            if (action.power() != null || !action.onRequest().isEmpty() || isAskedAfter(action)) {
                watched.add(action.name());
            }
        });
        procedure.must().forEach(must -> watched.add(must.action()));
        procedure.sideMatters().values().stream()
                .filter(matter -> isDoor(procedure, matter))
                .forEach(matter -> watched.add(matter.name()));
        procedure.reviews().values().forEach(review -> {
            watched.add(review.ask());
            watched.addAll(review.decidedBy());
        });
        return watched;
    }

    /** Evidence, counsel, restitution, the dropping of a case, a bypass: some property asks when these can be done. */
    private static boolean isAskedAfter(Action action) {
        return !action.evidence().equals(Action.Evidence.UNSAID)
                || action.gives() != null
                || action.drops() != null
                || action.emergency() != null;
    }

    /** Third persons come in by it, or evidence is put out in it. */
    private static boolean isDoor(Procedure procedure, SideMatter matter) {
        boolean third = matter.openedBy().stream()
                .map(procedure.roles()::get)
                .anyMatch(role -> role != null && role.kind() == Role.Kind.AFFECTED);
        return third
                || matter.inside().actions().values().stream()
                        .anyMatch(a -> a.evidence().excludes());
    }
}
