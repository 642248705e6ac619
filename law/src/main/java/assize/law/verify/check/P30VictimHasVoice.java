package assize.law.verify.check;

import assize.law.language.Action;
import assize.law.language.Procedure;
import assize.law.language.Role;
import assize.law.language.SideMatter;
import assize.law.verify.Check;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** P30: where the State drops a case, the victim can challenge that in time. CrPL arts. 180, 229. */
final class P30VictimHasVoice implements Check {
    private static final Pattern VICTIM = Pattern.compile("(.*-)?(victims?|injured|aggrieved|bereaved)(-.*)?");

    @Override
    public void in(Subject subject, Findings findings) {
        if (subject.matter() == null) {
            silent(subject, findings);
        }
        for (Action action : subject.line().actions().values()) {
            String victim = action.drops();
            if (victim != null) {
                road(subject, action, victim, findings);
            }
        }
    }

    /** Where a prosecuting office can end a case that has a victim, the file says which act drops it. */
    private static void silent(Subject subject, Findings findings) {
        Optional<Role> victim = subject.whole().roles().values().stream()
                .filter(role -> role.kind() != Role.Kind.OFFICE
                        && VICTIM.matcher(role.name()).matches())
                .findFirst();
        boolean said = Everywhere.actions(subject).stream()
                .anyMatch(placed -> placed.action().drops() != null);
        if (victim.isPresent()) {
            String name = victim.get().name();
            subject.acts().stream()
                    .filter(a -> a.drops() == null && a.by().stream().anyMatch(by -> prosecuting(subject, by)))
                    .filter(a -> givesUp(a, name) || (!said && ends(subject, a)))
                    .findFirst()
                    .ifPresent(a -> findings.unknown(
                            "P30-drops-nobody", a.place(), List.of(a.name(), name), "action", a.name(), "role", name));
        }
    }

    /** A power over the victim in favour of somebody else. */
    private static boolean givesUp(Action action, String victim) {
        Action.Power power = action.power();
        return power != null
                && power.affects().contains(victim)
                && action.to() != null
                && action.favours() != null
                && !action.favours().equals(victim);
    }

    private static boolean ends(Subject subject, Action action) {
        Procedure.Stage to =
                action.to() == null ? null : subject.line().stages().get(action.to());
        return to != null && to.end();
    }

    private static boolean prosecuting(Subject subject, String name) {
        Role role = subject.whole().roles().get(name);
        return role != null && Everywhere.isProsecuting(role);
    }

    private static void road(Subject subject, Action action, String victim, Findings findings) {
        List<Procedure.Review> roads = subject.whole().reviews().values().stream()
                .filter(review -> !review.extraordinary() && Road.mayAsk(subject, review, victim))
                .filter(review -> subject.reviews(action).isEmpty()
                        ? openAfter(subject, review, action)
                        : subject.reviews(action).contains(review))
                .toList();
        if (roads.isEmpty()) {
            fails("P30-no-road", subject, action, victim, "-", findings);
            return;
        }
        CutOff.check(subject, action, victim, roads, "P30-cut-off", findings);
        if (ForSome.condition(subject, action, roads).isPresent()) {
            fails("P30-for-some-only", subject, action, victim, roads.getFirst().name(), findings);
        }
        String worst = "";
        for (Procedure.Review review : roads) {
            String wrong = Road.wrong(subject, action, review, victim).stream()
                    .findFirst()
                    .orElse("");
            worst = wrong.isEmpty() && !told(subject, action, victim) ? "P30-not-told" : code(wrong);
            if (worst.isEmpty()) {
                return;
            }
        }
        fails(worst, subject, action, victim, roads.getLast().name(), findings);
    }

    /** The road begins where the act leads. */
    private static boolean openAfter(Subject subject, Procedure.Review review, Action action) {
        List<String> after = action.to() == null ? subject.from(action) : List.of(action.to());
        return subject.find(review.ask())
                .filter(ask -> {
                    SideMatter matter = ask.matter();
                    if (matter != null
                            && subject.matter() == null
                            && ask.action().name().equals(SideMatter.OPEN)) {
                        return Motions.during(subject, matter).containsAll(after);
                    }
                    return Everywhere.same(matter, subject.matter())
                            && subject.from(ask.action()).containsAll(after);
                })
                .isPresent();
    }

    private static boolean told(Subject subject, Action action, String victim) {
        return action.notices().stream()
                .map(subject.whole().notices()::get)
                .anyMatch(n -> n != null && (n.to().contains(victim) || n.to().contains("public")));
    }

    private static String code(String wrong) {
        return switch (wrong) {
            case "" -> "";
            case "P6-same-decider" -> "P30-same-decider";
            case "P6-out-of-reach" -> "P30-out-of-reach";
            case "P6-waits-for-time", "P6-needs-leave", "P6-pay-first" -> "P30-waits";
            default -> "P30-not-in-time";
        };
    }

    private static void fails(
            String code, Subject subject, Action action, String victim, String review, Findings findings) {
        findings.fails(
                code,
                action.place(),
                List.of(action.name(), victim, review),
                Ways.toAct(subject, action.name()),
                "action",
                subject.full(action.name()),
                "role",
                victim,
                "review",
                review);
    }
}
