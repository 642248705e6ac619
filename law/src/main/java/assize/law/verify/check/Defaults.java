package assize.law.verify.check;

import assize.law.guard.Read;
import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.language.Procedure;
import assize.law.language.Role;
import assize.law.language.Seal;
import assize.law.language.Upon;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the law does when somebody lets a time pass: to the loss of nobody but them. */
final class Defaults {
    private Defaults() {}

    /** The clock upon whose end the law acts, alone; null if it acts upon something else or upon several. */
    static @Nullable Clock clock(Subject subject, Action law) {
        if (law.upon() instanceof Upon.Passes passes) {
            return subject.line().clocks().get(passes.clock());
        }
        if (law.upon() != null || law.when() == null || law.when().reads().size() != 1) {
            return null;
        }
        Read read = law.when().reads().iterator().next();
        return read.ask() == Read.Ask.PASSED && !law.when().text().contains("not ")
                ? subject.line().clocks().get(read.name())
                : null;
    }

    /** Does anything else in the procedure look at the end of the clock? */
    static boolean read(Subject subject, Clock clock) {
        return read(subject, clock, action -> true);
    }

    /** The same without what shuts only acts of its own owner, such as asking for more time. */
    static boolean readByOthers(Subject subject, Clock clock) {
        return read(subject, clock, action -> !clock.owners().containsAll(action.by()));
    }

    private static boolean read(Subject subject, Clock clock, Predicate<Action> counts) {
        boolean guard = subject.line().actions().values().stream()
                .anyMatch(action -> new Upon.Passes(clock.name()).equals(action.upon())
                        || (action.when() != null
                                && counts.test(action)
                                && action.when().reads().stream().anyMatch(r -> reads(r, clock.name()))));
        boolean other = subject.line().clocks().values().stream()
                .anyMatch(c -> c.from().contains(new Upon.Passes(clock.name())));
        boolean seal =
                subject.whole().seals().values().stream().map(Seal::atMost).anyMatch(clock.name()::equals);
        return guard || other || seal;
    }

    private static boolean reads(Read read, String clock) {
        return (read.ask() == Read.Ask.PASSED || read.ask() == Read.Ask.RUNNING)
                && read.name().equals(clock);
    }

    /** Is the clock somebody's with something at stake? */
    static boolean person(Subject subject, Clock clock) {
        return owners(subject, clock).stream().anyMatch(subject::isPerson);
    }

    private static Set<String> owners(Subject subject, Clock clock) {
        Set<String> owners = new LinkedHashSet<>();
        clock.owners().forEach(owner -> owners.addAll(subject.roles(owner)));
        return owners;
    }

    static void check(Subject subject, Action law, Clock clock, Findings findings) {
        String favours = law.favours();
        boolean named = clock.owners().stream().anyMatch(owner -> owner.equals(favours));
        Set<String> losers = burdened(subject, law);
        losers.removeAll(owners(subject, clock));
        if (named) {
            tell("P8-owner-gains", law, clock, String.valueOf(favours), findings);
        } else if (!losers.isEmpty()) {
            tell("P8-burden-by-default", law, clock, losers.iterator().next(), findings);
        } else if (person(subject, clock)) {
            byPerson(subject, law, clock, findings);
        } else {
            byOffice(subject, law, clock, findings);
        }
    }

    /** Where nothing is said of who gains, whoever wanted the matter loses by its end. */
    private static void byPerson(Subject subject, Action law, Clock clock, Findings findings) {
        Set<String> asked = openers(subject);
        boolean theirs = asked.isEmpty() || owners(subject, clock).stream().anyMatch(asked::contains);
        boolean stands = subject.whole().reviews().values().stream()
                .anyMatch(review -> review.within().equals(subject.full(clock.name())));
        if (law.favours() == null && ends(subject, law) && !theirs && !stands) {
            tell("P8-other-loses", law, clock, asked.iterator().next(), findings);
        }
    }

    private static void byOffice(Subject subject, Action law, Clock clock, Findings findings) {
        String favours = law.favours();
        Role role = favours == null ? null : subject.whole().roles().get(favours);
        boolean office = role != null && role.kind() == Role.Kind.OFFICE;
        if (office) {
            tell("P8-office-gains", law, clock, String.valueOf(favours), findings);
        } else if (favours == null && answers(subject, clock)) {
            tell("P8-silence-refuses", law, clock, asking(subject, clock), findings);
        } else if (against(subject, law, clock)) {
            tell("P8-silence-refuses", law, clock, String.join(", ", openers(subject)), findings);
        } else if (!rejected(subject, law, clock).isEmpty()) {
            tell("P8-silence-refuses", law, clock, rejected(subject, law, clock), findings);
        } else if (favours == null && ends(subject, law) && !openers(subject).isEmpty() && !theirs(subject, clock)) {
            findings.unknown(
                    "P8-favours-unsaid",
                    law.place(),
                    List.of(law.name(), clock.name()),
                    "action",
                    law.name(),
                    "clock",
                    clock.name(),
                    "owner",
                    String.join(", ", clock.owners()));
        }
    }

    /**
     * The matter ends so in favour of another than those who brought it before whoever is silent. Whoever would else
     * lose their liberty or status may gain by that.
     */
    private static boolean against(Subject subject, Action law, Clock clock) {
        Set<String> openers = openers(subject);
        boolean begins = subject.acts().stream()
                .anyMatch(act -> openers.containsAll(act.by()) && Everywhere.begins(act, clock, clock.from()));
        return law.favours() != null
                && ends(subject, law)
                && begins
                && !openers.isEmpty()
                && !openers.contains(law.favours())
                && subject.powers().stream().noneMatch(power -> spares(subject, law, power));
    }

    /** Who asked for a review that the law notes as decided, not for them, because the office was silent. */
    private static String rejected(Subject subject, Action law, Clock clock) {
        for (Procedure.Review review : subject.whole().reviews().values()) {
            Action ask = subject.line().actions().get(review.ask());
            if (ask != null
                    && Everywhere.begins(ask, clock, clock.from())
                    && ask.by().stream().noneMatch(role -> Steps.favours(subject, law, role))
                    && review.decidedBy().stream().anyMatch(name -> asRefused(subject, name, law, clock, ask))) {
                return String.join(", ", ask.by());
            }
        }
        return "";
    }

    /** The law raises what the office raises when it decides against whoever asked. */
    private static boolean asRefused(Subject subject, String name, Action law, Clock clock, Action ask) {
        Action decides = subject.line().actions().get(name);
        return decides != null
                && decides.by().equals(clock.owners())
                && ask.by().stream().noneMatch(role -> Steps.favours(subject, decides, role))
                && Everywhere.raised(decides).stream().anyMatch(Everywhere.raised(law)::contains);
    }

    /** A power over whoever gains is not used, though it could have been there; or their liberty or status is kept. */
    static boolean spares(Subject subject, Action law, Action power) {
        boolean there = Subject.usesPower(power, "property")
                && subject.from(power).stream().anyMatch(subject.from(law)::contains);
        return Steps.affected(subject, power).contains(String.valueOf(law.favours()))
                && (there || Subject.usesPower(power, "liberty", "status"));
    }

    /** It is the time to answer what somebody with something at stake has asked for. */
    private static boolean answers(Subject subject, Clock clock) {
        return !asking(subject, clock).isEmpty();
    }

    private static boolean asks(Subject subject, Action act) {
        return subject.whole().reviews().values().stream()
                        .anyMatch(review -> review.ask().equals(subject.full(act.name())))
                || subject.line().actions().values().stream()
                        .anyMatch(a -> a.onRequest().contains(act.name()));
    }

    private static String asking(Subject subject, Clock clock) {
        boolean keeps = subject.acts().stream()
                .anyMatch(act -> clock.owners().containsAll(act.by())
                        && clock.stoppedBy().contains(new Upon.Done(act.name())));
        return !keeps
                ? ""
                : subject.acts().stream()
                        .filter(act -> act.by().stream().allMatch(subject::isPerson)
                                && asks(subject, act)
                                && clock.from().stream().allMatch(from -> Informed.follows(from, act)))
                        .flatMap(act -> act.by().stream())
                        .findFirst()
                        .orElse("");
    }

    /** The people who wanted the case or the side-matter. */
    static Set<String> openers(Subject subject) {
        Set<String> openers = new LinkedHashSet<>();
        subject.line().openings().forEach(action -> openers.addAll(action.by()));
        openers.removeIf(role -> !subject.isPerson(role));
        return openers;
    }

    /** Whoever wanted the matter can do all that keeps the time: it is no office that is late then. */
    static boolean theirs(Subject subject, Clock clock) {
        Set<String> openers = openers(subject);
        return !openers.isEmpty()
                && !clock.stoppedBy().isEmpty()
                && clock.stoppedBy().stream()
                        .allMatch(stop -> stop instanceof Upon.Done done
                                && subject.line().actions().containsKey(done.action())
                                && subject.line()
                                        .actions()
                                        .get(done.action())
                                        .by()
                                        .containsAll(openers));
    }

    private static boolean ends(Subject subject, Action law) {
        return law.to() != null && subject.line().stage(law.to()).end();
    }

    /** Who bears more after the act than before. */
    private static Set<String> burdened(Subject subject, Action law) {
        Set<String> roles = new LinkedHashSet<>();
        if (law.to() != null) {
            for (String from : subject.from(law)) {
                Set<String> more = subject.burden(law.to());
                more.removeAll(subject.burden(from));
                more.forEach(burden -> roles.addAll(subject.roles(burden.substring(burden.indexOf(" of ") + 4))));
            }
        }
        return roles;
    }

    private static void tell(String code, Action law, Clock clock, String role, Findings findings) {
        findings.fails(
                code,
                law.place(),
                List.of(law.name(), clock.name()),
                List.of(),
                "action",
                law.name(),
                "clock",
                clock.name(),
                "owner",
                String.join(", ", clock.owners()),
                "role",
                role);
    }
}
