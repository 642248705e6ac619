package assize.law.verify.check;

import assize.law.language.Action;
import assize.law.language.Fact;
import assize.law.language.Role;
import assize.law.language.SideMatter;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where a private fact may be known: a side-matter, roles, or both.
 *
 * @param names of the fact, and of its form where no open fact keeps that form too
 */
record Island(Fact fact, Set<String> names) {
    private static final Pattern TALKS = Pattern.compile(".*(mediat|concilia).*");

    static Island of(Subject subject, Fact fact) {
        Set<String> names = new LinkedHashSet<>(Set.of(fact.name()));
        boolean shared = Everywhere.facts(subject).stream()
                .anyMatch(other -> !other.equals(fact)
                        && other.privateTo().isEmpty()
                        && other.form() != null
                        && other.form().equals(fact.form()));
        if (fact.form() != null && !shared) {
            names.add(fact.form());
        }
        return new Island(fact, names);
    }

    /** Is the line itself the island? */
    boolean here(Subject subject) {
        return subject.matter() != null
                && fact.privateTo().contains(subject.matter().name());
    }

    /** Does an action belong to it: inside its side-matter, or done by its roles alone? */
    boolean holds(Subject subject, Action action) {
        return here(subject) || (!action.by().isEmpty() && fact.privateTo().containsAll(action.by()));
    }

    /** Who may be told of it: its roles, and those who act in its side-matter. */
    Set<String> receivers(Subject subject) {
        Set<String> receivers = new LinkedHashSet<>(fact.privateTo());
        for (String name : fact.privateTo()) {
            SideMatter matter = subject.whole().sideMatters().get(name);
            if (matter != null) {
                receivers.addAll(insiders(matter));
            }
        }
        return receivers;
    }

    private static Set<String> insiders(SideMatter matter) {
        Set<String> insiders = new LinkedHashSet<>();
        matter.inside().actions().values().stream()
                .filter(a -> !a.name().equals(SideMatter.OPEN))
                .forEach(a -> insiders.addAll(a.by()));
        return insiders;
    }

    /** What is said in a side-matter is not opened to whoever decides the case. */
    void opened(Subject subject, Findings findings) {
        boolean talks = fact.privateTo().stream().anyMatch(subject.whole().sideMatters()::containsKey);
        for (String name : fact.privateTo()) {
            boolean decides = !subject.isPerson(name)
                    && subject.powers().stream().anyMatch(a -> Subject.usesPower(a, "final") && a.by().contains(name));
            if (talks && decides) {
                findings.fails(
                        "P23-open-to-decider",
                        subject.whole().stages().firstEntry().getValue().place(),
                        List.of(fact.name(), name),
                        List.of(),
                        "fact",
                        fact.name(),
                        "role",
                        name,
                        "island",
                        String.join(", ", fact.privateTo()));
            }
        }
    }

    /** Whoever hears it in its side-matter should not be the one who decides. */
    void people(Subject subject, Findings findings) {
        for (String name : fact.privateTo()) {
            SideMatter matter = subject.whole().sideMatters().get(name);
            Set<String> insiders = matter == null ? Set.of() : insiders(matter);
            for (String insider : insiders) {
                Role role = subject.whole().roles().get(insider);
                if (matter != null && role != null && role.kind() == Role.Kind.OFFICE) {
                    Set<String> later = Everywhere.onwards(subject, Motions.during(subject, matter));
                    subject.powers().stream()
                            .filter(a -> Subject.usesPower(a, "final")
                                    && subject.from(a).stream().anyMatch(later::contains))
                            .flatMap(a -> a.by().stream())
                            .filter(decider -> decider.equals(insider) || !subject.apart(decider, insider))
                            .findFirst()
                            .ifPresent(decider -> tell(matter, insider, decider, findings));
                }
            }
        }
    }

    /** Whoever takes down what is private and then decides has it before them; to be only near it is a warning. */
    private void tell(SideMatter matter, String insider, String decider, Findings findings) {
        boolean takes = matter.inside().actions().values().stream()
                .anyMatch(a -> fact.name().equals(a.keeps()) && a.by().contains(insider));
        List<String> about = List.of(matter.name(), insider);
        String[] said = {"role", insider, "island", matter.name(), "decider", decider};
        if (takes && decider.equals(insider)) {
            findings.fails("P23-hears-and-decides", matter.place(), about, List.of(), said);
        } else {
            findings.warns("P23-hears-and-decides", matter.place(), about, List.of(), said);
        }
    }

    /** What is kept in a mediation is private; the file must say so. */
    static void unsaid(Subject subject, Findings findings) {
        SideMatter matter = subject.matter();
        if (matter == null) {
            return;
        }
        boolean talks = TALKS.matcher(matter.name()).matches()
                || insiders(matter).stream()
                        .anyMatch(role -> TALKS.matcher(role).matches());
        for (Action action : subject.acts()) {
            Fact kept = action.keeps() == null ? null : subject.line().facts().get(action.keeps());
            if (talks && kept != null && kept.privateTo().isEmpty()) {
                findings.unknown(
                        "P23-not-private",
                        action.place(),
                        List.of(action.name(), kept.name()),
                        "where",
                        subject.full(action.name()),
                        "fact",
                        kept.name());
            }
        }
    }
}
