package assize.bench.soak.simulated;

import assize.bench.soak.simulated.Plan.Ask;
import assize.bench.soak.simulated.Plan.Kind;
import assize.docket.registry.Answer;
import assize.docket.registry.Registry;
import assize.law.step.Actor;
import assize.law.step.Event;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Somebody who does one thing after another, and with a key asks until it is known what became of it. */
final class Person {
    static final String PROCEDURE = "simulated-matter";
    static final List<String> OFFICIALS = List.of("Ada", "Ben", "Cleo", "Dan");
    static final String REGISTRY = "the registry";
    static final String COURT = "the court";

    private static final long AGAIN = Duration.ofMillis(700).toNanos();

    private final World world;
    private final SimulatedDatabase database;
    private final List<Node> nodes;
    private final Journal journal;

    Person(World world, SimulatedDatabase database, List<Node> nodes, Journal journal) {
        this.world = world;
        this.database = database;
        this.nodes = nodes;
        this.journal = journal;
    }

    void live(List<Ask> asks) {
        for (Ask ask : asks) {
            world.sleep(Duration.ofMillis(ask.pauseMillis()).toNanos());
            carry(ask);
        }
    }

    private void carry(Ask ask) {
        List<UUID> cases = journal.cases();
        UUID about = cases.isEmpty() ? null : cases.get(ask.about() % cases.size());
        Event.Act act = act(ask, about);
        boolean opens = act.action().equals("find");
        String key = ask.keyed() ? ask.text() : null;
        long seen = about != null && ask.asSeen() && !opens ? seen(about) : 0;
        Function<Registry, Answer> request = registry -> opens || about == null
                ? registry.open(PROCEDURE, act, null, key)
                : registry.take(about, seen, act, key);
        while (true) {
            Answer answer = node().ask(request);
            if (answer != null || key == null) {
                note(ask, answer);
                return;
            }
            world.sleep(AGAIN);
        }
    }

    /** The revision at which the case stands, as a page shows it. */
    private long seen(UUID about) {
        while (true) {
            Long seen = node().ask(registry -> registry.get(about).revision());
            if (seen != null) {
                return seen;
            }
            world.sleep(AGAIN);
        }
    }

    private Node node() {
        return nodes.get(world.lot(nodes.size()));
    }

    private Event.Act act(Ask ask, @Nullable UUID about) {
        Kind kind = about == null ? Kind.FIND : ask.kind();
        Map<String, Object> given = new LinkedHashMap<>();
        given.put("saying.text", ask.text());
        if (kind == Kind.CLOSE) {
            given.put("reasons", "it is over");
        }
        if (kind == Kind.FIND_LINKED) {
            given.put("linked-case", String.valueOf(about));
        }
        String action = kind == Kind.FIND_LINKED ? "find" : kind.name().toLowerCase(Locale.ROOT);
        String name = OFFICIALS.get(ask.who());
        Actor actor = switch (kind) {
            case SAY -> new Actor("a party", "person", null);
            case JUDGE, CLOSE -> new Actor(name, "judge", COURT);
            default -> new Actor(name, "officer", REGISTRY);
        };
        return Event.Act.of(action, actor, given, database.now().truncatedTo(ChronoUnit.MILLIS));
    }

    private void note(Ask ask, @Nullable Answer answer) {
        switch (answer) {
            case null -> journal.unknown(ask.text());
            case Answer.Entered entered ->
                journal.entered(
                        ask.text(),
                        entered.caseId(),
                        entered.entries().getLast().seq());
            case Answer.Repeated repeated -> journal.entered(ask.text(), repeated.caseId(), repeated.seq());
            case Answer.Changed changed -> journal.not(ask.text(), "the case stands at " + changed.revision());
            case Answer.KeyReused _ -> journal.not(ask.text(), "the key is used");
            case Answer.Refused refused ->
                journal.not(ask.text(), refused.reasons().getFirst().code());
        }
    }
}
