package assize.law.verify.check;

import assize.law.guard.ValueType;
import assize.law.language.Action;
import assize.law.language.Fact;
import assize.law.language.Fee;
import assize.law.language.Form;
import assize.law.language.Procedure;
import assize.law.language.Role;
import assize.law.verify.Check;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import assize.law.verify.net.Move;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** P18: whoever alone can ask for a review does not fare worse for having asked. CrPL art. 237; ARL art. 63. */
final class P18NoWorseForAsking implements Check {
    @Override
    public void in(Subject subject, Findings findings) {
        Prolonging.paused(subject, findings);
        OneRoad.check(subject, findings);
        if (subject.matter() != null) {
            subject.whole()
                    .reviews()
                    .values()
                    .forEach(review -> Prolonging.check(subject, review, askers(subject, review), findings));
            return;
        }
        fees(subject, findings);
        Protecting.check(subject, findings);
        Set<String> told = new HashSet<>();
        for (Procedure.Review review : subject.whole().reviews().values()) {
            Set<String> askers = askers(subject, review);
            Prolonging.check(subject, review, askers, findings);
            Beside.check(subject, review, askers, told, findings);
            if (oneSide(subject, askers) && !protects(review.noWorseFor(), askers)) {
                for (String decider : review.decidedBy()) {
                    subject.find(decider)
                            .filter(placed -> reaches(subject, placed, askers))
                            .filter(placed -> !protects(placed.action().noWorseFor(), askers))
                            .ifPresent(placed -> worse(subject, review, placed, askers, findings));
                }
            }
        }
        Beside.promised(subject, told, findings);
    }

    /** Whoever asks to be let off a fee need not pay it meanwhile. */
    private static void fees(Subject subject, Findings findings) {
        for (Fee fee : subject.whole().fees().values()) {
            Fee.Waiver waiver = fee.waiver();
            if (waiver != null && !waiver.pauses() && fee.unpaid() != null) {
                findings.fails(
                        "P18-pay-meanwhile",
                        fee.place(),
                        List.of(fee.name()),
                        List.of(),
                        "fee",
                        fee.name(),
                        "role",
                        fee.owedBy(),
                        "ask",
                        waiver.ask());
            }
        }
    }

    private static Set<String> askers(Subject subject, Procedure.Review review) {
        return subject.find(review.ask())
                .map(ask -> Set.copyOf(ask.action().by()))
                .orElse(Set.of());
    }

    /** One party alone, also with third persons beside it; where two parties may ask, either may gain by it. */
    private static boolean oneSide(Subject subject, Set<String> askers) {
        List<Role> roles = askers.stream()
                .map(subject.whole().roles()::get)
                .filter(Objects::nonNull)
                .toList();
        boolean persons = roles.stream().allMatch(r -> r.kind() != Role.Kind.OFFICE && !Everywhere.isProsecuting(r));
        long parties = roles.stream().filter(r -> r.kind() == Role.Kind.PARTY).count();
        return persons && (roles.size() == 1 || parties == 1);
    }

    private static boolean protects(@Nullable String role, Set<String> askers) {
        return role != null && askers.contains(role);
    }

    /** Does a decision use a power over somebody who asked, or lead to a burden of theirs that does not favour them? */
    private static boolean reaches(Subject subject, Subject.Placed placed, Set<String> askers) {
        Action action = placed.action();
        if (action.byLaw()) {
            return false;
        }
        Action.Power power = action.power();
        boolean over = power != null
                && Subject.usesPower(action)
                && power.affects().stream()
                        .flatMap(a -> subject.roles(a).stream())
                        .anyMatch(askers::contains);
        Procedure line =
                placed.matter() == null ? subject.whole() : placed.matter().inside();
        Procedure.Stage to = action.to() == null ? null : line.stages().get(action.to());
        boolean burdens = to != null && to.burden().values().stream().anyMatch(askers::contains);
        return over || grows(subject, action) || (burdens && !askers.contains(String.valueOf(action.favours())));
    }

    /** It sets a sum anew, or adds to one. */
    private static boolean grows(Subject subject, Action action) {
        Form form = action.keeps() == null ? null : subject.whole().forms().get(String.valueOf(action.form()));
        boolean sums =
                form != null && form.fields().values().stream().anyMatch(field -> field.type() == Fact.Type.MONEY);
        return sums
                || !action.adds().isEmpty()
                || action.sets().values().stream()
                        .anyMatch(value -> value.type() != ValueType.FLAG && value.type() != ValueType.YESNO);
    }

    /** It uses the very power once more that is under review, or one of another kind, and not only leaves it. */
    private static boolean anew(Subject subject, Action action, Procedure.Review review) {
        Action.Power power = action.power();
        if (power == null || !Subject.usesPower(action)) {
            return false;
        }
        List<String> reviewed = Everywhere.actions(subject).stream()
                .map(placed -> placed.action().power())
                .filter(other -> other != null && other.review().contains(review.name()))
                .map(Action.Power::kind)
                .toList();
        return power.review().contains(review.name())
                || (!reviewed.isEmpty()
                        && !reviewed.contains(power.kind())
                        && Subject.usesPower(action, "liberty", "property", "status"));
    }

    private static void worse(
            Subject subject, Procedure.Review review, Subject.Placed placed, Set<String> askers, Findings findings) {
        List<String> about = List.of(placed.full(), review.name());
        String[] pairs = {
            "action", placed.full(),
            "review", review.name(),
            "role", askers.stream().sorted().collect(Collectors.joining(", "))
        };
        if (Everywhere.prosecutes(subject)
                || grows(subject, placed.action())
                || anew(subject, placed.action(), review)) {
            List<Move> way = placed.matter() == null
                    ? Ways.toAct(subject, placed.action().name())
                    : List.of();
            findings.fails("P18-may-be-worse", placed.action().place(), about, way, pairs);
        } else {
            findings.warns("P18-may-be-worse", placed.action().place(), about, List.of(), pairs);
        }
    }
}
