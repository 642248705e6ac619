package assize.law.verify.check;

import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.language.Procedure;
import assize.law.language.SideMatter;
import assize.law.language.Upon;
import assize.law.time.Length;
import assize.law.time.Unit;
import assize.law.verify.Subject;
import assize.law.verify.explore.Doing;
import assize.law.verify.net.Move;
import assize.law.verify.net.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A road of review as somebody affected can go it. */
final class Road {
    /** Under this many days nobody can be expected to find advice and write. A rule of the platform. */
    private static final int LEAST_DAYS = 3;

    /** A time may end some years after the event though nobody was told, as ARL art. 21 has it; not within days. */
    private static final int LEAST_CAP = 365;

    /** Words that stand for no clock: the road is open as long as they say. */
    private static final List<String> NO_CLOCK = List.of("always", "the whole burden", "once told");

    private Road() {}

    /** May a role ask for the review? */
    static boolean mayAsk(Subject subject, Procedure.Review review, String role) {
        Optional<Subject.Placed> ask = subject.find(review.ask());
        return ask.isPresent() && ask.get().action().by().contains(role);
    }

    /** The codes of what is wrong with a road for somebody whom an action affects; empty if nothing is. */
    static List<String> wrong(Subject subject, Action action, Procedure.Review review, String role) {
        List<String> wrong = new ArrayList<>();
        if (sameDecider(subject, action, review)) {
            wrong.add("P6-same-decider");
        }
        if (review.within().equals("the whole burden") && !wholeBurden(subject, action, review)) {
            wrong.add("P6-not-the-whole-burden");
        }
        if (List.of("always", "once told").contains(review.within()) && !openAtOnce(subject, action, review)) {
            wrong.add("P6-not-open-at-once");
        }
        if (!NO_CLOCK.contains(review.within())) {
            time(subject, clock(subject, review.within()), role, wrong);
        }
        if (Toll.waits(subject, review, role)) {
            wrong.add("P6-waits-for-time");
        }
        if (Toll.whileAnothers(subject, review, role)) {
            wrong.add("P6-while-anothers-time");
        }
        if (Toll.needsLeave(subject, review)) {
            wrong.add("P6-needs-leave");
        }
        if (Toll.pays(subject, review, role)) {
            wrong.add("P6-pay-first");
        }
        if (wrong.isEmpty() && !canBeAsked(subject, action, review, role)) {
            wrong.add("P6-out-of-reach");
        }
        return wrong;
    }

    private static void time(Subject subject, @Nullable Clock clock, String role, List<String> wrong) {
        if (clock == null) {
            wrong.add("P6-no-clock");
        } else if (clock.owners().stream()
                .noneMatch(owner -> subject.roles(owner).contains(role))) {
            wrong.add("P6-anothers-clock");
        } else {
            if (!startsWhenKnown(subject, clock, role)) {
                wrong.add("P6-starts-too-early");
            }
            if (clock.atLatest() != null && Days.of(clock.atLatest().length()) < LEAST_CAP) {
                wrong.add("P6-ends-unknown");
            }
            if (tooShort(clock)) {
                wrong.add("P6-too-short");
            }
        }
    }

    /** Is it decided by nobody but those who did the action? */
    static boolean sameDecider(Subject subject, Action action, Procedure.Review review) {
        return !review.extraordinary()
                && !reopens(subject, action, review)
                && review.decidedBy().stream().noneMatch(d -> P1RequestAndApproval.independent(subject, action, d));
    }

    /**
     * What was done unheard falls with the objection, and the case is heard as if it had not been: to where others come
     * without it, and with the ordinary review of the decision there.
     */
    private static boolean reopens(Subject subject, Action action, Procedure.Review review) {
        Action ask = subject.line().actions().get(review.ask());
        boolean ordinary = ask != null
                && ask.to() != null
                && subject.acts().stream()
                        .anyMatch(other -> ask.to().equals(other.to())
                                && other.by().stream().allMatch(subject::isPerson)
                                && !subject.from(other).equals(subject.from(ask)));
        return action.exParte() != null
                && Subject.usesPower(action, "final")
                && ordinary
                && review.decidedBy().stream()
                        .flatMap(name -> subject.find(name).stream())
                        .allMatch(decides -> subject.reviews(decides.action()).stream()
                                .filter(next -> !next.extraordinary() && !next.equals(review))
                                .flatMap(next -> next.decidedBy().stream())
                                .anyMatch(by -> P1RequestAndApproval.independent(subject, action, by)));
    }

    /** It is open in each stage with a burden in which the case stands once the action was done. */
    private static boolean wholeBurden(Subject subject, Action action, Procedure.Review review) {
        List<String> under = (action.to() == null ? subject.from(action) : List.of(action.to()))
                .stream().filter(stage -> !subject.burden(stage).isEmpty()).toList();
        Subject.Placed ask = subject.find(review.ask()).orElse(null);
        if (ask == null) {
            return true;
        }
        SideMatter matter = ask.matter();
        if (matter != null && subject.matter() == null && ask.action().name().equals(SideMatter.OPEN)) {
            return Motions.during(subject, matter).containsAll(under);
        }
        return !Everywhere.same(matter, subject.matter())
                || subject.from(ask.action()).containsAll(under);
    }

    /** What has no time of its own is open wherever the case stands once the action was done. */
    private static boolean openAtOnce(Subject subject, Action action, Procedure.Review review) {
        Subject.Placed ask = subject.find(review.ask()).orElse(null);
        if (ask == null
                || !Everywhere.same(ask.matter(), subject.matter())
                || ask.action().name().equals(SideMatter.OPEN)) {
            return true;
        }
        List<String> stages = action.to() == null ? subject.from(action) : List.of(action.to());
        return subject.from(ask.action()).containsAll(stages);
    }

    static @Nullable Clock clock(Subject subject, String name) {
        int dot = name.indexOf('.');
        SideMatter matter = dot < 0 ? null : subject.whole().sideMatters().get(name.substring(0, dot));
        if (matter != null) {
            return matter.inside().clocks().get(name.substring(dot + 1));
        }
        Clock own = subject.line().clocks().get(name);
        return own != null ? own : subject.whole().clocks().get(name);
    }

    /** Every start is a notice that has reached the role, or was published. */
    private static boolean startsWhenKnown(Subject subject, Clock clock, String role) {
        return clock.from().stream().allMatch(from -> {
            if (!(from instanceof Upon.Told told)) {
                return from instanceof Upon.Day || ownTimeOver(subject, from, role);
            }
            Procedure.Notice notice = subject.whole().notices().get(told.notice());
            boolean arrives = told.how() == Upon.How.REACHED || told.how() == Upon.How.PUBLISHED;
            return arrives && notice != null && (notice.to().contains(role) || told.how() == Upon.How.PUBLISHED);
        });
    }

    /** The law acts because a time of theirs is over: that they know. */
    private static boolean ownTimeOver(Subject subject, Upon from, String role) {
        Action law = from instanceof Upon.Done done ? subject.line().actions().get(done.action()) : null;
        Clock theirs = law != null && law.upon() instanceof Upon.Passes passes
                ? subject.line().clocks().get(passes.clock())
                : null;
        return theirs != null
                && theirs.owners().stream()
                        .allMatch(owner -> subject.roles(owner).contains(role));
    }

    private static boolean tooShort(Clock clock) {
        return clock.lengths().stream()
                .flatMap(length -> length.from().values().stream())
                .flatMap(Optional::stream)
                .anyMatch(Road::underTheLeast);
    }

    private static boolean underTheLeast(Length length) {
        return length.unit() == Unit.HOUR
                ? length.n() < LEAST_DAYS * 24
                : List.of(Unit.DAY, Unit.CLEAR_DAY, Unit.WORKING_DAY).contains(length.unit())
                        && length.n() < LEAST_DAYS;
    }

    /** Steps in which a role asks for a review, as a line sees them. */
    static Predicate<Rule> asking(Subject subject, Procedure.Review review, String role) {
        Optional<Subject.Placed> ask = subject.find(review.ask());
        return rule -> switch (rule.move()) {
            case Move.Act act ->
                act.role().equals(role)
                        && ask.isPresent()
                        && act.action().equals(ask.get().action().name());
            case Move.Opened opened ->
                roleOf(opened.role()).equals(role)
                        && ask.isPresent()
                        && ask.get().matter() != null
                        && opened.matter().equals(ask.get().matter().name());
            default -> false;
        };
    }

    private static String roleOf(String holder) {
        int blank = holder.indexOf(' ');
        return blank < 0 ? holder : holder.substring(0, blank);
    }

    /** After the action it can still be asked, whatever has happened. What is asked in another line is open there. */
    private static boolean canBeAsked(Subject subject, Action action, Procedure.Review review, String role) {
        Optional<Subject.Placed> ask = subject.find(review.ask());
        boolean here = ask.isPresent() && java.util.Objects.equals(ask.get().matter(), subject.matter());
        boolean opens = subject.matter() == null
                && ask.isPresent()
                && ask.get().action().name().equals(SideMatter.OPEN);
        if (!here && !opens) {
            return true;
        }
        return subject.searches().stream()
                .noneMatch(search -> search.lost(
                                Doing.of(action.name()),
                                rule -> favours(subject, rule, role) || lifts(subject, rule),
                                asking(subject, review, role))
                        .yes());
    }

    /** The law at once takes away all that was held: whoever has a share in it has it back. */
    private static boolean lifts(Subject subject, Rule rule) {
        Action law =
                rule.move() instanceof Move.Law move ? subject.line().actions().get(move.action()) : null;
        return law != null
                && law.to() != null
                && subject.burden(law.to()).isEmpty()
                && subject.from(law).stream()
                        .anyMatch(stage -> !subject.burden(stage).isEmpty());
    }

    /** Where the law at once gives somebody more than the review could, there is nothing left to review. */
    static boolean favours(Subject subject, Rule rule, String role) {
        return rule.move() instanceof Move.Law law
                && subject.line().actions().containsKey(law.action())
                && role.equals(subject.line().actions().get(law.action()).favours());
    }
}
