package assize.law.verify.check;

import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.language.Procedure;
import assize.law.language.Role;
import assize.law.language.Upon;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What one side sees and is told, the other sees and is told. */
final class Opposed {
    private Opposed() {}

    static void check(Subject subject, Findings findings) {
        Set<String> parties = parties(subject);
        file(subject, parties, findings);
        times(subject, findings);
        if (parties.size() > 1) {
            subject.acts().forEach(act -> passedOn(subject, act, parties, findings));
        }
    }

    private static Set<String> parties(Subject subject) {
        Set<String> parties = new LinkedHashSet<>();
        subject.whole().roles().values().stream()
                .filter(role -> role.kind() == Role.Kind.PARTY && !role.complainedOf())
                .forEach(role -> parties.add(role.name()));
        return parties;
    }

    /** The times of opposing sides for what leads the same way are as long, whether the file compares them or not. */
    private static void times(Subject subject, Findings findings) {
        List<Clock> clocks = subject.line().clocks().values().stream()
                .filter(clock -> clock.owners().size() == 1
                        && opposed(subject, clock.owners().getFirst()))
                .toList();
        for (Clock one : clocks) {
            for (Clock other : clocks.subList(clocks.indexOf(one) + 1, clocks.size())) {
                boolean mirrored = subject.line().mirrors().stream()
                        .anyMatch(mirror ->
                                Set.of(mirror.one(), mirror.other()).equals(Set.of(one.name(), other.name())));
                if (!mirrored && !one.owners().equals(other.owners()) && sameWay(subject, one, other)) {
                    P13EqualArms.compare(one, other, one.place(), findings);
                }
            }
        }
    }

    private static boolean opposed(Subject subject, String name) {
        Role role = subject.whole().roles().get(name);
        return role != null && (role.kind() == Role.Kind.PARTY || Everywhere.isProsecuting(role));
    }

    /** They start with notices, and what their owners then may no longer do leads from the same stage to the same. */
    private static boolean sameWay(Subject subject, Clock one, Clock other) {
        boolean told = one.from().stream().allMatch(Upon.Told.class::isInstance)
                && other.from().stream().allMatch(Upon.Told.class::isInstance);
        return told
                && kept(subject, one).stream()
                        .anyMatch(first -> kept(subject, other).stream()
                                .anyMatch(second -> first.to() != null
                                        && first.to().equals(second.to())
                                        && subject.from(first).stream().anyMatch(subject.from(second)::contains)));
    }

    private static List<Action> kept(Subject subject, Clock clock) {
        return subject.acts().stream()
                .filter(act -> act.by().containsAll(clock.owners())
                        && (clock.whenPassed().ends().contains(act.name())
                                || clock.stoppedBy().contains(new Upon.Done(act.name()))))
                .toList();
    }

    /** Where one party, or whoever prosecutes, sees the file, each party does. */
    private static void file(Subject subject, Set<String> parties, Findings findings) {
        List<String> file = subject.whole().visible().get("file");
        if (file == null || file.contains("parties") || file.contains("public")) {
            return;
        }
        boolean side = file.stream().anyMatch(parties::contains)
                || subject.whole().roles().values().stream()
                        .anyMatch(role -> Everywhere.isProsecuting(role) && file.contains(role.name()));
        Role blind = subject.whole().roles().values().stream()
                .filter(role -> parties.contains(role.name()) && !file.contains(role.name()))
                .findFirst()
                .orElse(null);
        if (side && blind != null) {
            findings.fails(
                    "P13-file",
                    blind.place(),
                    List.of(blind.name()),
                    List.of(),
                    "role",
                    blind.name(),
                    "file",
                    String.join(", ", file));
        }
    }

    /** What a party hands in and is told on to parties is told to others than itself. */
    private static void passedOn(Subject subject, Action act, Set<String> parties, Findings findings) {
        boolean theirs = parties.containsAll(act.by()) && !act.heard().isEmpty();
        if (!theirs) {
            return;
        }
        Set<String> told = new LinkedHashSet<>();
        for (String name : act.notices()) {
            Procedure.Notice notice = subject.whole().notices().get(name);
            if (notice != null) {
                notice.to().forEach(to -> told.addAll(subject.roles(to)));
            }
        }
        told.retainAll(parties);
        if (!told.isEmpty() && act.by().containsAll(told) && !told.containsAll(parties)) {
            findings.fails(
                    "P13-not-passed-on",
                    act.place(),
                    List.of(act.name(), act.notices().getFirst()),
                    List.of(),
                    "action",
                    act.name(),
                    "notice",
                    act.notices().getFirst(),
                    "role",
                    String.join(", ", told));
        }
    }
}
