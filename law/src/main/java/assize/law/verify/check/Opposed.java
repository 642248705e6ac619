package assize.law.verify.check;

import assize.law.language.Action;
import assize.law.language.Procedure;
import assize.law.language.Role;
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
        Replies.check(subject, findings);
        HandedIn.check(subject, parties, findings);
        if (parties.size() > 1) {
            subject.acts().forEach(act -> passedOn(subject, act, parties, findings));
            Copies.check(subject, parties, findings);
            ReviewCopies.check(subject, parties, findings);
            AnswersSent.check(subject, parties, findings);
            Answering.check(subject, parties, findings);
            AskedByOne.check(subject, parties, findings);
        }
    }

    private static Set<String> parties(Subject subject) {
        Set<String> parties = new LinkedHashSet<>();
        subject.whole().roles().values().stream()
                .filter(role -> role.kind() == Role.Kind.PARTY && !role.complainedOf())
                .forEach(role -> parties.add(role.name()));
        return parties;
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
        affected(subject, file, findings);
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

    /** Whom a final decision binds, and who may speak before it, sees the file or an extract of it. */
    private static void affected(Subject subject, List<String> file, Findings findings) {
        List<String> extract = subject.whole().visible().getOrDefault("extract", List.of());
        subject.powers().stream()
                .filter(power -> Subject.usesPower(power, "final"))
                .flatMap(power -> Steps.affected(subject, power).stream())
                .distinct()
                .map(subject.whole().roles()::get)
                .filter(role -> role != null
                        && role.kind() == Role.Kind.AFFECTED
                        && !role.complainedOf()
                        && !sees(role, file)
                        && !sees(role, extract)
                        && subject.acts().stream()
                                .anyMatch(act -> act.by().contains(role.name())
                                        && act.heard().contains(role.name())))
                .findFirst()
                .ifPresent(role -> findings.fails(
                        "P13-file",
                        role.place(),
                        List.of(role.name()),
                        List.of(),
                        "role",
                        role.name(),
                        "file",
                        String.join(", ", file)));
    }

    private static boolean sees(Role role, List<String> who) {
        return who.contains(role.name()) || who.contains("affected") || who.contains("public");
    }

    /** What a party hands in and is told on to parties is told to others than itself, or somebody else sends it on. */
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
        boolean receipt = parties.stream()
                .filter(other -> !told.contains(other))
                .noneMatch(other -> Filings.senders(subject, act, other).isEmpty());
        if (!told.isEmpty() && act.by().containsAll(told) && !receipt) {
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
