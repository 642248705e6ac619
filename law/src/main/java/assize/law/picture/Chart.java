package assize.law.picture;

import assize.law.language.Action;
import assize.law.language.Procedure;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a picture shows: stages, the actions that lead from stages to a stage, and lines between them.
 *
 * @param title what the picture is of
 * @param about the same in a sentence, for those who can't see it
 */
record Chart(String title, String about, List<Node> nodes, List<Line> lines) {

    /** What a node stands for; each has a shape of its own, so that nothing hangs on colour alone. */
    enum Kind {
        START,
        STAGE,
        BURDEN,
        END,
        ACTION,
        LAW
    }

    /**
     * A box.
     *
     * @param id a name that no other node has
     * @param heading its words, in short lines
     * @param below smaller lines under the heading
     * @param stays the actions that are done in a stage without leaving it
     */
    record Node(String id, Kind kind, List<String> heading, List<String> below, List<Stay> stays) {}

    /** A line about an action that stays in its stage: its first line or a later one; the law's own stand dashed. */
    record Stay(String words, boolean first, boolean byLaw) {}

    /** A line from one node to another; the law's own are dashed. */
    record Line(String from, String to, boolean byLaw) {}

    static Chart of(Procedure procedure, Wording words) {
        List<Node> nodes = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        procedure.openings().forEach(action -> nodes.add(action(action, words)));
        for (Procedure.Stage stage : procedure.stages().values()) {
            nodes.add(stage(procedure, stage, words));
            procedure.actions().values().stream()
                    .filter(action ->
                            moves(action) && action.opens() == null && stage.equals(lastOf(procedure, action)))
                    .forEach(action -> nodes.add(action(action, words)));
        }
        procedure.actions().values().stream().filter(Chart::moves).forEach(action -> lines(procedure, action, lines));
        String stages = words.names("stage", procedure.stages().keySet());
        return new Chart(
                words.say("picture-title", "title", words.title()),
                words.say("picture-about", "stages", stages),
                nodes,
                lines);
    }

    private static boolean moves(Action action) {
        return StagesText.isShown(action) && (action.to() != null || action.opens() != null);
    }

    /** The last stage of the file in which an action is open: the layout takes lines against the order for returns. */
    private static Procedure.@Nullable Stage lastOf(Procedure procedure, Action action) {
        return procedure.stages().values().stream()
                .filter(stage -> StagesText.isOpen(action, stage))
                .reduce((before, last) -> last)
                .orElse(null);
    }

    private static void lines(Procedure procedure, Action action, List<Line> lines) {
        String to = action.opens() != null ? action.opens() : action.to();
        lines.add(new Line("action " + action.name(), "stage " + to, action.byLaw()));
        procedure.stages().values().stream()
                .filter(stage -> StagesText.isOpen(action, stage))
                .forEach(stage ->
                        lines.add(new Line("stage " + stage.name(), "action " + action.name(), action.byLaw())));
    }

    private static Node action(Action action, Wording words) {
        List<String> who = action.byLaw() ? List.of() : fold(words.names("role", action.by()));
        Kind kind = action.byLaw() ? Kind.LAW : Kind.ACTION;
        return new Node("action " + action.name(), kind, fold(words.words("action", action.name())), who, List.of());
    }

    private static Node stage(Procedure procedure, Procedure.Stage stage, Wording words) {
        List<Stay> stays = procedure.actions().values().stream()
                .filter(a -> StagesText.isShown(a) && a.to() == null && StagesText.isOpen(a, stage))
                .flatMap(a -> stay(words.words("action", a.name()), a.byLaw()))
                .toList();
        List<String> burden = stage.burden().entrySet().stream()
                .map(b -> words.power(b.getKey()) + words.say("colon") + words.words("role", b.getValue()))
                .flatMap(line -> fold(line).stream())
                .toList();
        Kind kind = stage.end()
                ? Kind.END
                : stage.start() ? Kind.START : stage.burden().isEmpty() ? Kind.STAGE : Kind.BURDEN;
        return new Node("stage " + stage.name(), kind, fold(words.words("stage", stage.name())), burden, stays);
    }

    private static Stream<Stay> stay(String words, boolean byLaw) {
        List<String> lines = Page.fold(words, 26);
        return IntStream.range(0, lines.size()).mapToObj(i -> new Stay(lines.get(i), i == 0, byLaw));
    }

    private static List<String> fold(String words) {
        return Page.fold(words, 22);
    }
}
