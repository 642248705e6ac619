package assize.law.verify.mutant;

import assize.law.language.Procedure;
import assize.law.language.SideMatter;
import assize.law.verify.Property;
import assize.law.verify.Subject;
import java.util.ArrayList;
import java.util.List;

/**
 * A way of taking a protection out of a procedure.
 *
 * @param name what it does, in words
 * @param matters when what it does takes a protection away
 * @param expected the properties of which one should name it
 * @param maker makes the mutants of a line that matter
 */
public record Operator(String name, String matters, List<Property> expected, Maker maker) {
    /** Makes the mutants of one line. */
    @FunctionalInterface
    interface Maker {
        /** Puts them out, each with the place where it differs. */
        void make(Subject line, Out out);
    }

    /** Takes the mutants. */
    @FunctionalInterface
    interface Out {
        /** One more. */
        void add(String where, Draft draft);
    }

    static Operator of(String name, String matters, Maker maker, Property... expected) {
        return new Operator(name, matters, List.of(expected), maker);
    }

    /** All mutants of a procedure that it makes. */
    public List<Mutant> in(Procedure procedure) {
        List<Mutant> mutants = new ArrayList<>();
        make(new Subject(procedure, procedure, null, List.of(), List.of()), mutants);
        for (SideMatter matter : procedure.sideMatters().values()) {
            make(new Subject(matter.inside(), procedure, matter, List.of(), List.of()), mutants);
        }
        return mutants;
    }

    private void make(Subject line, List<Mutant> mutants) {
        maker.make(line, (where, draft) -> {
            SideMatter matter = line.matter();
            String full = matter == null ? where : matter.name() + ": " + where;
            mutants.add(new Mutant(this, full, line.name(), line.whole(), draft.procedure()));
        });
    }

    /** A draft of the procedure to which a line belongs. */
    static Draft draft(Subject line) {
        return new Draft(line.whole(), line.matter());
    }
}
