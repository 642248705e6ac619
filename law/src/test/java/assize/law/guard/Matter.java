package assize.law.guard;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A case written down by hand: what is not said is not so. */
class Matter implements GuardView {
    private final Map<String, Object> facts = new HashMap<>();
    private final Set<String> so = new HashSet<>();
    private final Map<String, List<Matter>> holders = new HashMap<>();

    static Matter with(String fact, Object value) {
        return new Matter().and(fact, value);
    }

    Matter and(String fact, Object value) {
        facts.put(fact, value);
        return this;
    }

    /** For example "passed pay-time", "outcome mediation agreed", "track small". */
    Matter so(String... what) {
        so.addAll(Set.of(what));
        return this;
    }

    Matter held(String role, Matter... by) {
        holders.put(role, List.of(by));
        return this;
    }

    @Override
    public @Nullable Object fact(String name) {
        return facts.get(name);
    }

    @Override
    public boolean passed(String clock) {
        return so.contains("passed " + clock);
    }

    @Override
    public boolean running(String clock) {
        return so.contains("running " + clock);
    }

    @Override
    public boolean open(String matter) {
        return so.contains("open " + matter);
    }

    @Override
    public @Nullable String outcome(String matter) {
        return rest("outcome " + matter + " ");
    }

    @Override
    public boolean happened(String date) {
        return so.contains("happened " + date);
    }

    @Override
    public boolean told(String role) {
        return so.contains("told " + role);
    }

    @Override
    public @Nullable String track() {
        return rest("track ");
    }

    @Override
    public List<Matter> holders(String role) {
        return holders.getOrDefault(role, List.of());
    }

    private @Nullable String rest(String beginning) {
        return so.stream()
                .filter(said -> said.startsWith(beginning))
                .map(said -> said.substring(beginning.length()))
                .findAny()
                .orElse(null);
    }
}
