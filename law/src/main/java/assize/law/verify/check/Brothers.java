package assize.law.verify.check;

import assize.law.guard.Read;
import assize.law.language.Action;
import assize.law.verify.Subject;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Acts that are of one kind: where the file asks something of one, it asks it of the other. */
final class Brothers {
    private static final List<String> COUNSEL = List.of("counsel", "lawyer", "advocate", "defender", "defence");
    private static final List<String> PLEAS = List.of("plea", "plead", "guilty", "confess", "confession");

    private Brothers() {}

    /** Another hearing of the same person waits for a flag about counsel, and this one does not. */
    static Optional<String> counselFlag(Subject subject, Action hearing) {
        if (!hearing.openness().hearing() || hearing.evidence().questions() == null) {
            return Optional.empty();
        }
        return subject.acts().stream()
                .filter(other -> !other.name().equals(hearing.name())
                        && other.openness().hearing()
                        && other.when() != null
                        && Objects.equals(
                                other.evidence().questions(), hearing.evidence().questions()))
                .flatMap(other -> Objects.requireNonNull(other.when()).reads().stream())
                .map(Read::name)
                .filter(name -> COUNSEL.stream().anyMatch(name::contains))
                .filter(name -> !reads(hearing, name))
                .findFirst();
    }

    /** Does a flag speak of counsel? */
    static boolean ofCounsel(String flag) {
        return COUNSEL.stream().anyMatch(flag::contains);
    }

    /** Somebody who may be held owns up, and nothing asks that counsel be there. */
    static boolean pleaAlone(Subject subject, Action act) {
        boolean theirs = !act.by().isEmpty()
                && act.by().stream().allMatch(subject::isPerson)
                && act.by().stream().anyMatch(role -> mayBeHeld(subject, role));
        String words = act.name() + "-" + act.form();
        boolean pleads = List.of(words.split("-")).stream().anyMatch(PLEAS::contains);
        String needs = String.valueOf(act.needs()).toLowerCase(Locale.ROOT);
        boolean waits = act.when() != null
                && act.when().reads().stream().anyMatch(read -> COUNSEL.stream().anyMatch(read.name()::contains));
        return theirs && pleads && !waits && COUNSEL.stream().noneMatch(needs::contains);
    }

    private static boolean mayBeHeld(Subject subject, String role) {
        boolean held = subject.whole().stages().values().stream()
                .anyMatch(stage -> role.equals(stage.burden().get("liberty")));
        return held
                || Everywhere.actions(subject).stream()
                        .map(Subject.Placed::action)
                        .filter(act -> Subject.usesPower(act, "liberty"))
                        .anyMatch(act -> Steps.affected(subject, act).contains(role));
    }

    /** An act of the same power that leads to the same stage says that it rests on evidence. */
    static boolean otherRelies(Subject subject, Action action) {
        String to = action.to();
        return to != null
                && !action.evidence().relies()
                && subject.powers().stream()
                        .anyMatch(other -> other.evidence().relies()
                                && to.equals(other.to())
                                && other.by().equals(action.by())
                                && Objects.requireNonNull(other.power())
                                        .kind()
                                        .equals(Objects.requireNonNull(action.power())
                                                .kind()));
    }

    private static boolean reads(Action action, String name) {
        return action.when() != null
                && action.when().reads().stream().anyMatch(read -> read.name().equals(name));
    }
}
