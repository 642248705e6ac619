package assize.law.verify.check;

import assize.law.guard.Guard;
import assize.law.guard.Read;
import assize.law.language.Action;
import assize.law.language.Fact;
import assize.law.language.Form;
import assize.law.verify.Subject;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a machine worked out, and all that is worked out from that or set because of it without a human between. */
final class Computed {
    private final Subject subject;
    private final Set<String> tainted = new LinkedHashSet<>();

    private Computed(Subject subject) {
        this.subject = subject;
        Everywhere.facts(subject).stream().filter(Fact::computed).forEach(f -> tainted.add(f.name()));
    }

    static Computed of(Subject subject) {
        Computed computed = new Computed(subject);
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Subject.Placed placed : Everywhere.actions(subject)) {
                grew |= computed.spread(placed.action());
            }
        }
        return computed;
    }

    private boolean spread(Action action) {
        Set<String> more = new LinkedHashSet<>();
        action.sets().forEach((fact, value) -> {
            if (read(value.reads()) != null) {
                more.add(fact);
            }
        });
        action.adds().forEach((fact, value) -> {
            if (read(value.reads()) != null) {
                more.add(fact);
            }
        });
        if (action.byLaw() && read(action.when()) != null) {
            more.addAll(Everywhere.raised(action));
        }
        return tainted.addAll(more);
    }

    /** The first computed name that a guard reads; null: none. */
    @Nullable
    String read(@Nullable Guard guard) {
        return guard == null ? null : read(guard.reads());
    }

    private @Nullable String read(Collection<Read> reads) {
        return reads.stream()
                .filter(read -> read.ask() == Read.Ask.FACT || read.ask() == Read.Ask.HAPPENED)
                .map(Read::name)
                .filter(this::computed)
                .sorted()
                .findFirst()
                .orElse(null);
    }

    private boolean computed(String name) {
        int dot = name.indexOf('.');
        String first = dot < 0 ? name : name.substring(0, dot);
        if (tainted.contains(name) || tainted.contains(first)) {
            return true;
        }
        Fact fact = Everywhere.facts(subject).stream()
                .filter(f -> f.name().equals(first))
                .findFirst()
                .orElse(null);
        String formName = fact != null && fact.form() != null ? fact.form() : first;
        Form form = subject.whole().forms().get(formName);
        Form.Field field = form == null || dot < 0 ? null : form.fields().get(name.substring(dot + 1));
        return field != null && field.computed();
    }
}
