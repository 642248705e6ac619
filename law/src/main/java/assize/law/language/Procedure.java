package assize.law.language;

import assize.law.problem.Place;
import assize.law.time.Length;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a matter runs. Every map keeps the order of the file. Immutable, safe for all threads.
 *
 * @param head what stands at the top of the file
 * @param tracks null: one way for all cases
 * @param visible by {@code file} and {@code extract}, the roles that see it; empty: what the language gives
 * @param digest SHA-256 of the folder's files in hex: the version that a case keeps
 */
public record Procedure(
        Head head,
        SequencedMap<String, Role> roles,
        List<Apart> apart,
        SequencedMap<String, Fact> facts,
        SequencedMap<String, Form> forms,
        SequencedMap<String, Stage> stages,
        SequencedMap<String, Action> actions,
        SequencedMap<String, Clock> clocks,
        SequencedMap<String, Review> reviews,
        SequencedMap<String, Notice> notices,
        SequencedMap<String, Link> links,
        List<Mirror> mirrors,
        List<Must> must,
        @Nullable Tracks tracks,
        SequencedMap<String, Draw> draws,
        SequencedMap<String, Seal> seals,
        SequencedMap<String, Fee> fees,
        SequencedMap<String, SideMatter> sideMatters,
        Map<String, List<String>> visible,
        Uses uses,
        List<Waiver> waives,
        List<LeftOut> leftOut,
        Texts texts,
        String digest) {

    /** The name of the procedure, which is also the name of its folder. */
    public String name() {
        return head.name();
    }

    /** The same without some clocks: for histories in which their ends can't be known. */
    public Procedure without(Set<String> clocksLeftOut) {
        SequencedMap<String, Clock> fewer = new LinkedHashMap<>(clocks);
        fewer.keySet().removeAll(clocksLeftOut);
        return copy(Collections.unmodifiableSequencedMap(fewer), sideMatters);
    }

    /** The same with side-matters. */
    public Procedure with(SequencedMap<String, SideMatter> matters) {
        return copy(clocks, Collections.unmodifiableSequencedMap(new LinkedHashMap<>(matters)));
    }

    private Procedure copy(SequencedMap<String, Clock> itsClocks, SequencedMap<String, SideMatter> itsMatters) {
        return new Procedure(
                head,
                roles,
                apart,
                facts,
                forms,
                stages,
                actions,
                itsClocks,
                reviews,
                notices,
                links,
                mirrors,
                must,
                tracks,
                draws,
                seals,
                fees,
                itsMatters,
                visible,
                uses,
                waives,
                leftOut,
                texts,
                digest);
    }

    /** The stage of a name; throws IllegalArgumentException if there is none. */
    public Stage stage(String stage) {
        return there(stages.get(stage), stage);
    }

    /** The notice of a name; throws IllegalArgumentException if there is none. */
    public Notice notice(String notice) {
        return there(notices.get(notice), notice);
    }

    /** The clock of a name; throws IllegalArgumentException if there is none. */
    public Clock clock(String clock) {
        return there(clocks.get(clock), clock);
    }

    /** The fact of a name; throws IllegalArgumentException if there is none. */
    public Fact fact(String fact) {
        return there(facts.get(fact), fact);
    }

    private <T> T there(@Nullable T found, String name) {
        if (found == null) {
            throw new IllegalArgumentException("'" + name() + "' has no " + name);
        }
        return found;
    }

    /** What the procedure is called in a language; the title of its file where the texts do not say. */
    public String title(String language) {
        String title = texts.of(language, "title");
        return title.equals("title") ? head.title() : title;
    }

    /** The action of a name, if there is one. */
    public Optional<Action> findAction(String name) {
        return Optional.ofNullable(actions.get(name));
    }

    /** The challenge of a person, if the procedure has one. */
    public Uses.@Nullable Recusal recusal() {
        return uses.recusal();
    }

    /** The actions by which a case is opened. */
    public List<Action> openings() {
        return actions.values().stream().filter(a -> a.opens() != null).toList();
    }

    /**
     * The head of the file.
     *
     * @param counting the rule by which its clocks count unless they name another
     * @param place the zone in which its days begin and end
     * @param calendar the calendar unless the case has one of its own; null: that of the rule
     * @param currency the currency of sums that start at nothing
     * @param movedBy the role that may move a case to another version of the procedure; null: nobody
     * @param versionBy null: a clock counts by the law of the day on which it starts
     */
    public record Head(
            String name,
            String title,
            String law,
            LocalDate inForce,
            NavigableMap<LocalDate, LawVersion> versions,
            String counting,
            ZoneId place,
            @Nullable String calendar,
            @Nullable String currency,
            @Nullable String oneCaseIs,
            @Nullable String movedBy,
            @Nullable VersionBy versionBy,
            @Nullable Retention retention) {}

    /** By which day's law clocks count: that of the opening of the case, or of their own start. */
    public record VersionBy(boolean ofOpening, String law) {}

    /** The law as it stood from a day on. */
    public record LawVersion(String law, @Nullable String changes) {}

    /** How long the file is kept after the end, and in words what else is kept or not. */
    public record Retention(Length afterEnd, String law, Map<String, String> besides) {}

    /** Who may not be one and the same: the roles, and whether by person or by body. */
    public record Apart(List<String> roles, boolean byBody, Place place) {}

    /**
     * A stage; the burden names the roles that bear it, by kind (property, liberty).
     *
     * @param with the body that has the file; null: not said
     */
    public record Stage(
            String name,
            boolean start,
            boolean end,
            Map<String, String> burden,
            @Nullable String with,
            Place place) {}

    /**
     * What is asked, within which clock, who decides, and what holds meanwhile. What stands inside a side-matter is
     * named with a dot: {@code preservation.ask-again}.
     *
     * @param ask the action that asks, or the side-matter that is opened
     * @param within a clock, or {@code always}, {@code the whole burden}, {@code once told}
     * @param extraordinary it lies outside the ordinary instances
     */
    public record Review(
            String name,
            String ask,
            String within,
            List<String> decidedBy,
            String meanwhile,
            @Nullable String noWorseFor,
            boolean extraordinary,
            Place place) {}

    /**
     * Something told: by whom, to whom, by which ways, and what it says.
     *
     * @param to roles, or {@code public}
     * @param service the rule by which it is served; null: none said
     * @param redacts what is taken out before it is published
     */
    public record Notice(
            String name,
            String from,
            List<String> to,
            List<String> ways,
            List<String> says,
            @Nullable String service,
            @Nullable String redacts,
            Place place) {}

    /** Two clocks that arm the two sides, and why they may differ. */
    public record Mirror(String one, String other, @Nullable String justifiedBy, Place place) {}

    /** What must have been done before other actions are open. */
    public record Must(String action, List<String> before, Place place) {}

    /** A property of the checks that this procedure doesn't have, with the reason and the source. */
    public record Waiver(String property, List<String> about, String because, String law, Place place) {}

    /** A row of the law's procedure that is not in this file, and why. */
    public record LeftOut(String what, String because) {}

    /** Words of the procedure by language and key; a key is a name of the file such as {@code action.send}. */
    public record Texts(Map<String, Map<String, String>> byLanguage) {
        /** The words for a key in a language, else in English, else the key's own name with blanks for hyphens. */
        public String of(String language, String key) {
            String found = byLanguage.getOrDefault(language, Map.of()).get(key);
            if (found == null) {
                found = byLanguage.getOrDefault("en", Map.of()).get(key);
            }
            return found != null ? found : key.substring(key.indexOf('.') + 1).replace('-', ' ');
        }
    }
}
