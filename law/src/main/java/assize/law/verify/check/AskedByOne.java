package assize.law.verify.check;

import assize.law.guard.Read;
import assize.law.language.Action;
import assize.law.language.Fact;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** A hearing of both sides that only one of them may ask for (P13). */
final class AskedByOne {
    private AskedByOne() {}

    static void check(Subject subject, Set<String> parties, Findings findings) {
        for (Action hearing : subject.acts()) {
            List<String> heard = parties.stream()
                    .filter(party -> Steps.heard(subject, hearing, party))
                    .toList();
            if (heard.size() > 1 && hearing.by().stream().noneMatch(parties::contains)) {
                Set<Read> reads = waiting(subject, hearing);
                for (Read read : reads) {
                    Set<String> asking = raisers(subject, read.name());
                    boolean one = !asking.isEmpty() && heard.containsAll(asking);
                    heard.stream()
                            .filter(other -> one && !asking.contains(other) && !otherwise(subject, reads, other))
                            .forEach(other -> tell(hearing, read.name(), asking, other, findings));
                }
            }
        }
    }

    /** What is asked after by the hearing, by the setting of its day, and by decisions that wait for it. */
    private static Set<Read> waiting(Subject subject, Action hearing) {
        Set<String> raised = Everywhere.raised(hearing);
        Set<String> days = hearing.when() == null
                ? Set.of()
                : hearing.when().reads().stream()
                        .filter(read -> read.ask() == Read.Ask.HAPPENED)
                        .map(Read::name)
                        .collect(Collectors.toSet());
        Set<Read> reads = new LinkedHashSet<>();
        for (Action act : subject.acts()) {
            boolean sets = act.sets().keySet().stream().anyMatch(days::contains);
            boolean waits =
                    act.when() != null && act.when().reads().stream().anyMatch(read -> raised.contains(read.name()));
            if (act.when() != null && (act.equals(hearing) || sets || waits)) {
                act.when().reads().stream()
                        .filter(read -> read.ask() == Read.Ask.FACT
                                && !raised.contains(read.name())
                                && !Conjuncts.spoken(act.when(), read.name()))
                        .forEach(reads::add);
            }
        }
        return reads;
    }

    /** The roles that raise a flag by an act that does nothing else; none where anybody else may raise it. */
    private static Set<String> raisers(Subject subject, String flag) {
        Set<String> roles = new LinkedHashSet<>();
        for (Action act : subject.line().actions().values()) {
            if (act.raises().contains(flag)) {
                if (act.to() != null || act.byLaw()) {
                    return Set.of();
                }
                roles.addAll(act.by());
            }
        }
        return roles;
    }

    /** They have a flag of their own for it, or a field of what they hand in. */
    private static boolean otherwise(Subject subject, Set<Read> reads, String role) {
        Set<String> theirs = new LinkedHashSet<>();
        for (Action act : subject.acts()) {
            if (act.by().contains(role)) {
                theirs.addAll(Everywhere.raised(act));
                theirs.add(String.valueOf(act.keeps()));
            }
        }
        return reads.stream().map(Read::name).anyMatch(name -> {
            int dot = name.indexOf('.');
            return theirs.contains(dot < 0 ? name : name.substring(0, dot)) && !dated(subject, name);
        });
    }

    private static boolean dated(Subject subject, String name) {
        Fact fact = subject.line().facts().get(name);
        return fact != null && Objects.equals(fact.type(), Fact.Type.DATE);
    }

    private static void tell(Action hearing, String flag, Set<String> asking, String other, Findings findings) {
        findings.fails(
                "P13-asked-by-one",
                hearing.place(),
                List.of(hearing.name(), flag, other),
                List.of(),
                "hearing",
                hearing.name(),
                "flag",
                flag,
                "asks",
                String.join(", ", asking),
                "role",
                other);
    }
}
