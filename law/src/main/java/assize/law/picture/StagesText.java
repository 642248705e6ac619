package assize.law.picture;

import assize.law.language.Action;
import assize.law.language.Procedure;
import assize.law.language.SideMatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How a case begins, and stage by stage what people may do and what the law does by itself. */
final class StagesText {
    private final Procedure procedure;
    private final Wording words;
    private final Page page;
    private final ActionText actions;
    private final Map<String, String> toldAt = new HashMap<>();

    StagesText(Procedure procedure, Wording words, Page page) {
        this.procedure = procedure;
        this.words = words;
        this.page = page;
        this.actions = new ActionText(procedure, words, page);
    }

    void write() {
        boolean inside = procedure.findAction(SideMatter.OPEN).isPresent();
        page.heading(words.say(inside ? "opening" : "beginning"));
        procedure.openings().forEach(action -> actions.write(1, action));
        procedure.stages().values().forEach(this::stage);
    }

    private void stage(Procedure.Stage stage) {
        page.heading(words.say("stage", "name", words.name("stage", stage.name()), "marks", marks(stage)));
        List<Action> open = procedure.actions().values().stream()
                .filter(action -> isShown(action) && isOpen(action, stage))
                .toList();
        part("people-may", open.stream().filter(a -> !a.byLaw()).toList(), stage);
        part("law-does", open.stream().filter(Action::byLaw).toList(), stage);
        if (open.isEmpty()) {
            page.line(1, words.say(stage.end() ? "nothing-more" : "nothing-open"));
        }
    }

    private void part(String key, List<Action> open, Procedure.Stage stage) {
        if (open.isEmpty()) {
            return;
        }
        page.line(1, words.say(key));
        for (Action action : open) {
            String told = toldAt.putIfAbsent(action.name(), stage.name());
            if (told == null) {
                actions.write(2, action);
            } else {
                page.line(2, actions.headline(action) + words.say("told-above", "stage", words.words("stage", told)));
            }
        }
    }

    private String marks(Procedure.Stage stage) {
        List<String> marks = new ArrayList<>();
        if (stage.start()) {
            marks.add(words.say("mark-start"));
        }
        if (stage.end()) {
            marks.add(words.say("mark-end"));
        }
        stage.burden()
                .forEach((kind, role) -> marks.add(
                        words.say("mark-burden", "kind", words.power(kind), "role", words.words("role", role))));
        if (stage.with() != null) {
            marks.add(words.say("mark-with", "body", words.words("body", stage.with())));
        }
        return marks.isEmpty() ? "" : words.say("colon") + words.list(marks);
    }

    /** What comes with the language is told once, not stage by stage. */
    static boolean isShown(Action action) {
        return action.recusal() == null && action.builtIn() == null;
    }

    /** Whether a stage is among those an action is open in; {@code burdened} stands for each with a burden. */
    static boolean isOpen(Action action, Procedure.Stage stage) {
        return action.from().contains(stage.name())
                || (action.from().contains("burdened") && !stage.burden().isEmpty());
    }
}
