package assize.law.verify;

import assize.law.language.Action;
import assize.law.language.Procedure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;

/** Where the actions of a line stand, each looked up once: checks ask for it many thousand times. For one thread. */
final class Places {
    private final Procedure line;
    private final List<Action> acts;
    private final IdentityHashMap<Action, List<String>> stages = new IdentityHashMap<>();

    Places(Procedure line) {
        this.line = line;
        this.acts = line.actions().values().stream()
                .filter(a -> !a.byLaw() && a.recusal() == null && a.builtIn() == null)
                .toList();
    }

    /** The actions of people, without those that the language brings along. */
    List<Action> acts() {
        return acts;
    }

    /** The stages from which an action leads, with those that {@code burdened} stands for. */
    List<String> from(Action action) {
        return stages.computeIfAbsent(action, this::look);
    }

    private List<String> look(Action action) {
        boolean burdened = action.from().contains("burdened");
        List<String> from = new ArrayList<>();
        for (Procedure.Stage stage : line.stages().values()) {
            if (action.from().contains(stage.name())
                    || (burdened && !stage.burden().isEmpty())) {
                from.add(stage.name());
            }
        }
        return Collections.unmodifiableList(from);
    }
}
