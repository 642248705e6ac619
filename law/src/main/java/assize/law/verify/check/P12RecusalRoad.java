package assize.law.verify.check;

import assize.law.language.Action;
import assize.law.language.Role;
import assize.law.language.SideMatter;
import assize.law.language.Uses;
import assize.law.verify.Check;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * P12: whoever decides can be challenged by those it is about, as long as they may decide, and nobody decides on a
 * challenge of themselves. ICCPR art. 14(1).
 */
final class P12RecusalRoad implements Check {
    @Override
    public void in(Subject subject, Findings findings) {
        Uses.Recusal recusal = subject.whole().uses().recusal();
        List<Action> deciding = subject.acts().stream()
                .filter(action ->
                        decides(subject, action) && !offices(subject, action).isEmpty())
                .toList();
        for (Action action : deciding) {
            if (recusal == null) {
                findings.unknown(
                        "P12-no-recusal",
                        action.place(),
                        List.of(action.name()),
                        "action",
                        action.name(),
                        "role",
                        String.join(", ", offices(subject, action)));
            } else {
                challengeable(subject, recusal, action, findings);
            }
        }
        if (recusal != null && subject.matter() == null) {
            ownJudge(subject, recusal, findings);
            aSide(subject, recusal, findings);
            subject.whole().draws().values().stream()
                    .filter(draw -> recusal.of().contains(draw.role())
                            && !draw.againOn().contains("recusal"))
                    .forEach(draw -> findings.fails(
                            "P12-not-drawn-anew",
                            draw.place(),
                            List.of("recusal", draw.role()),
                            List.of(),
                            "role",
                            draw.role()));
        }
    }

    /** One side does not decide who judges. */
    private static void aSide(Subject subject, Uses.Recusal recusal, Findings findings) {
        boolean side = prosecutes(subject, recusal.decidedBy());
        recusal.of().stream()
                .filter(of -> side && !prosecutes(subject, of))
                .findFirst()
                .ifPresent(of -> findings.fails(
                        "P12-a-side-decides",
                        Objects.requireNonNull(subject.whole().roles().get(of)).place(),
                        List.of(recusal.decidedBy(), of),
                        List.of(),
                        "role",
                        recusal.decidedBy(),
                        "of",
                        of));
    }

    private static boolean prosecutes(Subject subject, String role) {
        Role known = subject.whole().roles().get(role);
        return known != null && Everywhere.isProsecuting(known);
    }

    /** Final powers, decisions on a review, and approvals with a power. */
    private static boolean decides(Subject subject, Action action) {
        boolean reviews = subject.whole().reviews().values().stream()
                .flatMap(review -> review.decidedBy().stream())
                .anyMatch(decider -> decider.equals(subject.full(action.name())));
        return Subject.usesPower(action, "final")
                || reviews
                || (Subject.usesPower(action) && !action.onRequest().isEmpty());
    }

    private static List<String> offices(Subject subject, Action action) {
        return action.by().stream().filter(role -> !subject.isPerson(role)).toList();
    }

    private static void challengeable(Subject subject, Uses.Recusal recusal, Action action, Findings findings) {
        for (String role : offices(subject, action)) {
            if (!recusal.of().contains(role)) {
                fails("P12-not-challenged", action, role, "", findings);
            }
        }
        for (String who : Steps.affected(subject, action)) {
            if (recusal.askedBy().stream().noneMatch(by -> subject.roles(by).contains(who))) {
                fails("P12-may-not-ask", action, who, "", findings);
            }
        }
        for (String stage : during(subject, action)) {
            if (!recusal.during().contains(stage)) {
                fails("P12-not-while", action, String.join(", ", offices(subject, action)), stage, findings);
            }
        }
        boolean waits = Subject.usesPower(action, "final")
                || (Subject.usesPower(action) && action.exParte() == null && action.favours() == null);
        if (recusal.save().contains(subject.full(action.name())) && waits) {
            fails("P12-decides-meanwhile", action, String.join(", ", offices(subject, action)), "", findings);
        }
    }

    /** The stages of the main line in which the act may be done; of a side-matter those in which it may be opened. */
    private static Set<String> during(Subject subject, Action action) {
        SideMatter matter = subject.matter();
        if (matter == null) {
            return new LinkedHashSet<>(subject.from(action));
        }
        Set<String> stages = new LinkedHashSet<>();
        subject.whole().stages().values().forEach(stage -> {
            boolean burdened =
                    matter.during().contains("burdened") && !stage.burden().isEmpty();
            if (matter.during().contains(stage.name()) || burdened) {
                stages.add(stage.name());
            }
        });
        return stages;
    }

    private static void ownJudge(Subject subject, Uses.Recusal recusal, Findings findings) {
        String decider = recusal.decidedBy();
        boolean another = recusal.ofDecider() != null && subject.apart(recusal.ofDecider(), decider);
        boolean himself = recusal.of().stream()
                .anyMatch(role -> !subject.apart(role, decider) && sameBody(subject, role, decider));
        if (himself && !another) {
            Action ask = subject.line().actions().get("ask-recusal");
            findings.fails(
                    "P12-own-judge",
                    ask == null
                            ? subject.line().stages().firstEntry().getValue().place()
                            : ask.place(),
                    List.of(decider),
                    List.of(),
                    "role",
                    decider);
        }
    }

    private static boolean sameBody(Subject subject, String one, String other) {
        Role first = subject.whole().roles().get(one);
        Role second = subject.whole().roles().get(other);
        return first == null || second == null || Objects.equals(first.at(), second.at());
    }

    private static void fails(String code, Action action, String role, String stage, Findings findings) {
        findings.fails(
                code,
                action.place(),
                stage.isEmpty() ? List.of(action.name(), role) : List.of(action.name(), role, stage),
                List.of(),
                "action",
                action.name(),
                "role",
                role,
                "stage",
                stage);
    }
}
