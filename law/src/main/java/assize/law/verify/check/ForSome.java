package assize.law.verify.check;

import assize.law.guard.Guard;
import assize.law.guard.Read;
import assize.law.language.Action;
import assize.law.language.Fact;
import assize.law.language.Procedure;
import assize.law.language.SideMatter;
import assize.law.verify.Subject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A road that is open by what stands on a form is none for those in whose case something else stands there. */
final class ForSome {
    private ForSome() {}

    /**
     * What has to stand on a form before any road can be gone; empty if one is open whatever stands there, or where
     * several roads share the cases out between them.
     */
    static Optional<String> condition(Subject subject, Action act, List<Procedure.Review> roads) {
        Set<String> conditions = new LinkedHashSet<>();
        for (Procedure.Review road : roads) {
            if (!road.extraordinary()) {
                List<String> parts = parts(subject, act, road);
                if (parts.isEmpty()) {
                    return Optional.empty();
                }
                conditions.add(parts.getFirst());
            }
        }
        return conditions.size() == 1 ? conditions.stream().findFirst() : Optional.empty();
    }

    private static List<String> parts(Subject subject, Action act, Procedure.Review road) {
        Guard guard = guard(subject, road);
        List<String> own = Conjuncts.of(act.when());
        List<String> parts = new ArrayList<>();
        for (String part : Conjuncts.of(guard)) {
            if (guard != null && !own.contains(part) && onForms(subject, guard, part)) {
                parts.add(part);
            }
        }
        return parts;
    }

    private static @Nullable Guard guard(Subject subject, Procedure.Review road) {
        Subject.Placed ask = subject.find(road.ask()).orElse(null);
        if (ask == null) {
            return null;
        }
        SideMatter matter = ask.matter();
        return matter != null && ask.action().name().equals(SideMatter.OPEN)
                ? matter.when()
                : ask.action().when();
    }

    /** Everything that this part of a guard reads is an answer on a form or another fact; sums that are paid: Toll. */
    private static boolean onForms(Subject subject, Guard guard, String part) {
        List<Read> reads = guard.reads().stream()
                .filter(read -> part.matches(".*(?<![\\w.-])" + read.name() + "(?![\\w.-]).*"))
                .toList();
        return !reads.isEmpty()
                && !part.contains(" or ")
                && reads.stream().allMatch(read -> read.ask() == Read.Ask.FACT && answer(subject, read.name()));
    }

    private static boolean answer(Subject subject, String name) {
        if (name.contains(".")) {
            return true;
        }
        Fact fact = Everywhere.facts(subject).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
        return fact != null && fact.type() != Fact.Type.FLAG && fact.type() != Fact.Type.MONEY;
    }
}
