package assize.law.verify.mutant;

import static assize.law.verify.mutant.With.minus;
import static assize.law.verify.mutant.With.plus;
import static assize.law.verify.mutant.With.with;

import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.language.Procedure;
import assize.law.language.Role;
import assize.law.language.Upon;
import assize.law.time.Length;
import assize.law.time.Unit;
import assize.law.verify.Property;
import assize.law.verify.Subject;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** What is taken from the request, the approval and the review of a power. */
final class PowerOperators {
    private PowerOperators() {}

    static List<Operator> all() {
        return List.of(
                Operator.of(
                        "drop a review",
                        "it is the one road of somebody affected",
                        PowerOperators::dropReview,
                        Property.P6),
                Operator.of(
                        "let the requester approve",
                        "a power over liberty or property, on request",
                        PowerOperators::requesterApproves,
                        Property.P1),
                Operator.of(
                        "drop the request",
                        "a power over liberty or property, on request",
                        PowerOperators::dropRequest,
                        Property.P1),
                Operator.of(
                        "let requester and approver be one person",
                        "a power over liberty or property; both are offices and one pair holds them apart",
                        PowerOperators::together,
                        Property.P1),
                Operator.of(
                        "review time from sending",
                        "the clock of the one road runs from when the notice has reached somebody",
                        PowerOperators::fromSending,
                        Property.P6),
                Operator.of("one day for a review", "the clock of the one road", PowerOperators::oneDay, Property.P6),
                Operator.of(
                        "review decided by who decided",
                        "the one road, of the ordinary kind, decided in this procedure by others",
                        PowerOperators::ownReview,
                        Property.P6,
                        Property.P1),
                Operator.of(
                        "review not open to who is affected",
                        "the one road of this role",
                        PowerOperators::notOpen,
                        Property.P6),
                Operator.of(
                        "the prosecution reviews liberty",
                        "all who decide on its reviews are outside the prosecution",
                        PowerOperators::prosecutionReviews,
                        Property.P2),
                Operator.of("the law decides", "each power that people use", PowerOperators::lawDecides, Property.P24));
    }

    private static void dropReview(Subject line, Operator.Out out) {
        for (Action act : line.powers()) {
            for (Procedure.Review review : line.reviews(act)) {
                Action.Power power = act.power();
                if (power != null && Roads.only(line, act, review)) {
                    Action.Power fewer = with(power, "review", minus(power.review(), review.name()));
                    out.add(
                            act.name() + " without " + review.name(),
                            Operator.draft(line).action(act.name(), "power", fewer));
                }
            }
        }
    }

    private static void requesterApproves(Subject line, Operator.Out out) {
        for (Action act : measures(line)) {
            for (Subject.Placed request : line.requests(act)) {
                for (String asks : request.action().by()) {
                    if (!act.by().contains(asks)) {
                        out.add(
                                act.name() + " by " + asks,
                                Operator.draft(line).action(act.name(), "by", plus(act.by(), asks)));
                    }
                }
            }
        }
    }

    private static void dropRequest(Subject line, Operator.Out out) {
        for (Action act : measures(line)) {
            if (!act.onRequest().isEmpty()) {
                out.add(act.name(), Operator.draft(line).action(act.name(), "onRequest", List.of()));
            }
        }
    }

    private static List<Action> measures(Subject line) {
        return line.powers().stream()
                .filter(act -> Subject.usesPower(act, "liberty", "property"))
                .toList();
    }

    private static void together(Subject line, Operator.Out out) {
        for (Action act : measures(line)) {
            for (Subject.Placed request : line.requests(act)) {
                for (String asks : request.action().by()) {
                    for (String approves : act.by()) {
                        if (pair(line, asks, approves)) {
                            out.add(
                                    act.name() + ": " + asks + " and " + approves,
                                    Operator.draft(line).all(p -> joined(p, asks, approves)));
                        }
                    }
                }
            }
        }
    }

    /** Are both offices, and held apart? */
    static boolean pair(Subject line, String one, String other) {
        return !line.isPerson(one) && !line.isPerson(other) && line.apart(one, other);
    }

    /** Two roles may be one person, and all others are held apart as before. */
    static Procedure joined(Procedure procedure, String one, String other) {
        List<Procedure.Apart> apart = procedure.apart().stream()
                .flatMap(a -> a.roles().contains(one) && a.roles().contains(other)
                        ? List.of(with(a, "roles", minus(a.roles(), one)), with(a, "roles", minus(a.roles(), other)))
                                .stream()
                        : List.of(a).stream())
                .toList();
        return with(procedure, "apart", apart);
    }

    private static void fromSending(Subject line, Operator.Out out) {
        roads(line, (act, review, clock) -> {
            List<Upon> from = clock.from().stream().map(PowerOperators::sent).toList();
            if (!from.equals(clock.from())) {
                out.add(
                        act.name() + " with " + clock.name(),
                        Operator.draft(line).clock(clock.name(), "from", from));
            }
        });
    }

    private static Upon sent(Upon from) {
        return from instanceof Upon.Told told && told.how() == Upon.How.REACHED
                ? new Upon.Told(told.notice(), Upon.How.SENT)
                : from;
    }

    private static void oneDay(Subject line, Operator.Out out) {
        roads(line, (act, review, clock) -> {
            List<Clock.LengthIf> lengths = clock.lengths().stream()
                    .map(length -> {
                        TreeMap<java.time.LocalDate, Optional<Length>> shorter = new TreeMap<>(length.from());
                        shorter.replaceAll((day, value) -> value.map(v -> Length.of(1, Unit.DAY)));
                        return with(length, "from", shorter);
                    })
                    .toList();
            if (!lengths.isEmpty()) {
                out.add(
                        act.name() + " with " + clock.name(),
                        Operator.draft(line).clock(clock.name(), "lengths", lengths));
            }
        });
    }

    /** Takes a power, the one road of somebody, and its clock. */
    @FunctionalInterface
    private interface Taker {
        void take(Action act, Procedure.Review review, Clock clock);
    }

    private static void roads(Subject line, Taker taker) {
        for (Action act : line.powers()) {
            for (Procedure.Review review : line.reviews(act)) {
                if (Roads.only(line, act, review)) {
                    Roads.clock(line, review.within()).ifPresent(clock -> taker.take(act, review, clock));
                }
            }
        }
    }

    private static void ownReview(Subject line, Operator.Out out) {
        for (Action act : line.powers()) {
            for (Procedure.Review review : line.reviews(act)) {
                List<Subject.Placed> deciders = review.decidedBy().stream()
                        .flatMap(name -> line.find(name).stream())
                        .toList();
                boolean here = deciders.size() == review.decidedBy().size();
                if (here && !review.extraordinary() && Roads.only(line, act, review)) {
                    Draft draft = Operator.draft(line);
                    deciders.forEach(decider -> draft.action(decider, "by", act.by()));
                    out.add(act.name() + " with " + review.name(), draft);
                }
            }
        }
    }

    private static void notOpen(Subject line, Operator.Out out) {
        for (Action act : line.powers()) {
            for (Procedure.Review review : line.reviews(act)) {
                for (String role : Roads.affected(line, act)) {
                    Optional<Subject.Placed> ask = line.find(review.ask());
                    if (ask.isPresent() && Roads.only(line, act, review, role)) {
                        out.add(
                                act.name() + " with " + review.name() + " for " + role,
                                Operator.draft(line).shut(ask.get(), role));
                    }
                }
            }
        }
    }

    private static void prosecutionReviews(Subject line, Operator.Out out) {
        for (Action act : line.powers()) {
            List<Subject.Placed> deciders = line.reviews(act).stream()
                    .flatMap(review -> review.decidedBy().stream())
                    .flatMap(name -> line.find(name).stream())
                    .toList();
            List<String> roles = deciders.stream()
                    .flatMap(decider -> decider.action().by().stream())
                    .distinct()
                    .toList();
            boolean links = line.reviews(act).stream()
                    .flatMap(review -> review.decidedBy().stream())
                    .anyMatch(line.whole().links()::containsKey);
            boolean outside = roles.stream().noneMatch(role -> prosecutes(line, role));
            if (Subject.usesPower(act, "liberty") && !roles.isEmpty() && !links && outside) {
                Draft draft = Operator.draft(line);
                roles.forEach(role -> draft.role(role, "side", "prosecuting"));
                out.add(act.name(), draft);
            }
        }
    }

    private static boolean prosecutes(Subject line, String name) {
        Role role = line.whole().roles().get(name);
        return role != null
                && role.side() != null
                && List.of("prosecuting", "investigating").contains(role.side());
    }

    private static void lawDecides(Subject line, Operator.Out out) {
        for (Action act : line.powers()) {
            if (act.opens() == null && !act.from().isEmpty()) {
                Upon enters = new Upon.Enters(act.from().getFirst());
                out.add(act.name(), Operator.draft(line).action(act.name(), "by", List.of(), "upon", enters));
            }
        }
    }
}
