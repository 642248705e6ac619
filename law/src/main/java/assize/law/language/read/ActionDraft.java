package assize.law.language.read;

import assize.law.guard.Expression;
import assize.law.guard.Guard;
import assize.law.language.Action;
import assize.law.language.Upon;
import assize.law.problem.Place;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** An action while it is put together: what the file does not say stays as it is here. */
final class ActionDraft {
    private final String name;
    private final Place place;
    List<String> by = List.of();

    @Nullable
    Upon upon;

    @Nullable
    String opens;

    List<String> from = List.of();

    @Nullable
    String to;

    @Nullable
    Guard when;

    @Nullable
    String form;

    @Nullable
    String keeps;

    List<String> raises = List.of();
    List<String> clears = List.of();
    SequencedMap<String, Expression> sets = new LinkedHashMap<>();
    SequencedMap<String, Expression> adds = new LinkedHashMap<>();
    List<String> notices = List.of();

    @Nullable
    String document;

    Action.@Nullable Power power;
    boolean reasons;

    @Nullable
    String favours;

    List<String> heard = List.of();
    int atMost;

    @Nullable
    String extendsClock;

    List<String> onRequest = List.of();
    Action.@Nullable Conversion converts;

    @Nullable
    String joins;

    @Nullable
    String leaves;

    @Nullable
    String per;

    @Nullable
    String needs;

    @Nullable
    String exParte;

    @Nullable
    String gives;

    @Nullable
    String drops;

    @Nullable
    String seals;

    @Nullable
    String outcome;

    @Nullable
    String noWorseFor;

    Action.@Nullable Emergency emergency;
    Action.Openness openness = Action.Openness.UNSAID;
    Action.Evidence evidence = Action.Evidence.UNSAID;
    Action.@Nullable RecusalPart recusal;
    Action.@Nullable BuiltIn builtIn;
    String law = "";

    ActionDraft(String name, Place place) {
        this.name = name;
        this.place = place;
    }

    /** One that the language brings along: who does it, in which stages, by which law. */
    static ActionDraft brought(String name, List<String> by, List<String> from, String law, Place place) {
        ActionDraft draft = new ActionDraft(name, place);
        draft.by = List.copyOf(by);
        draft.from = List.copyOf(from);
        draft.law = law;
        return draft;
    }

    Action action() {
        return new Action(
                name,
                by,
                upon,
                opens,
                from,
                to,
                when,
                form,
                keeps,
                raises,
                clears,
                Collections.unmodifiableSequencedMap(sets),
                Collections.unmodifiableSequencedMap(adds),
                notices,
                document,
                power,
                reasons,
                favours,
                heard,
                atMost,
                extendsClock,
                onRequest,
                converts,
                joins,
                leaves,
                per,
                needs,
                exParte,
                gives,
                drops,
                seals,
                outcome,
                noWorseFor,
                emergency,
                openness,
                evidence,
                recusal,
                builtIn,
                law,
                place);
    }
}
