package assize.law.step;

import static org.assertj.core.api.Assertions.assertThat;

import assize.law.json.Canonical;
import assize.law.json.Json;
import assize.law.language.Action;
import assize.law.language.Form;
import assize.law.language.Link;
import assize.law.language.Procedure;
import assize.law.language.Upon;
import assize.law.value.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random walks through the library's procedures: whatever happens, entries rebuild the case byte for byte. */
class WalksTest {
    private static final int WALKS = 300;
    private static final int STEPS = 25;
    private static final Instant FROM = Instant.parse("2009-03-02T09:00:00Z");

    /** What one walk left: its case, the case rebuilt from its entries, and what was refused though it seemed open. */
    private record Walked(String state, String rebuilt, int taken) {}

    @ParameterizedTest
    @ValueSource(strings = {"it-road-fine", "eu-small-claims"})
    void a_case_is_rebuilt_from_its_entries_and_the_same_walk_gives_the_same_bytes(String name) {
        Procedure procedure = Procedures.library(name);
        Course course = new Course(new Step(procedure, Procedures.TIME));
        int taken = 0;
        for (int seed = 0; seed < WALKS; seed++) {
            Walked walked = walk(procedure, course, seed);
            assertThat(walked.rebuilt()).as("walk %d", seed).isEqualTo(walked.state());
            if (seed % 30 == 0) {
                assertThat(walk(procedure, course, seed))
                        .as("walk %d again", seed)
                        .isEqualTo(walked);
            }
            taken += walked.taken();
        }
        assertThat(taken).isGreaterThan(WALKS * 4);
    }

    private static Walked walk(Procedure procedure, Course course, int seed) {
        Random random = new Random(seed);
        State state = State.NOTHING;
        State rebuilt = State.NOTHING;
        Instant at = FROM.plus(Duration.ofDays(random.nextInt(4000)));
        int taken = 0;
        for (int i = 0; i < STEPS; i++) {
            at = at.plus(Duration.ofHours(random.nextInt(24 * 40)));
            boolean open = state.open();
            Event event = event(procedure, state, random, at);
            Course.Passage passage =
                    random.nextInt(8) == 0 && open ? course.enter(state, event) : course.take(state, event, Set.of());
            for (Outcome outcome : passage.entered()) {
                rebuilt = rebuilt.with(
                        roundTrip(outcome.effects()), outcome.event().at());
            }
            state = passage.state(state);
            assertThat(StateJson.fromJson(Json.object(Json.read("state", Canonical.bytes(StateJson.toJson(state))))))
                    .isEqualTo(state);
            taken += passage.taken() ? 1 : 0;
        }
        return new Walked(text(state), text(rebuilt), taken);
    }

    private static Event event(Procedure procedure, State state, Random random, Instant at) {
        List<OpenActions.Awaited> awaited = OpenActions.awaited(procedure, state);
        if (!awaited.isEmpty() && random.nextInt(3) == 0) {
            OpenActions.Awaited one = awaited.get(random.nextInt(awaited.size()));
            Upon.How how = random.nextInt(6) == 0 ? Upon.How.RETURNED : Upon.How.REACHED;
            return new Event.Told(one.notice(), how, one.to(), null, null, at);
        }
        for (Map.Entry<String, String> link : state.links().entrySet()) {
            if (link.getValue().equals("open") && random.nextBoolean()) {
                Link known = Objects.requireNonNull(procedure.links().get(link.getKey()));
                String outcome =
                        known.outcomes().get(random.nextInt(known.outcomes().size()));
                return new Event.LinkTold(known.name(), outcome, actor(procedure, known.decidedBy()), at);
            }
        }
        List<OpenActions.Open> open = OpenActions.of(procedure, state, at);
        if (open.isEmpty() || random.nextInt(10) == 0) {
            List<Action> all = List.copyOf(procedure.actions().values());
            Action any = all.get(random.nextInt(all.size()));
            String role = any.by().isEmpty() ? "law" : any.by().getFirst();
            return Event.Act.of(any.name(), actor(procedure, role), given(procedure, any, random, at), at);
        }
        OpenActions.Open one = open.get(random.nextInt(open.size()));
        Map<String, Object> given = given(procedure, one.action(), random, at);
        return Event.Act.of(one.action().name(), actor(procedure, one.role()), given, at);
    }

    private static Map<String, Object> given(Procedure procedure, Action action, Random random, Instant at) {
        Map<String, Object> given = new LinkedHashMap<>();
        if (action.reasons()) {
            given.put("reasons", "as the file shows");
        }
        if (action.recusal() != null) {
            given.put("person", "the judge");
        }
        Form form = action.form() == null ? null : procedure.forms().get(action.form());
        if (form != null) {
            for (Form.Field field : form.fields().values()) {
                if (field.required() || random.nextBoolean()) {
                    given.put(form.name() + "." + field.name(), value(field, random, at));
                }
            }
        }
        procedure.clocks().values().stream()
                .filter(clock -> action.name().equals(clock.setBy()))
                .forEach(clock -> given.put(clock.name(), (1 + random.nextInt(40)) + " days"));
        return given;
    }

    private static Object value(Form.Field field, Random random, Instant at) {
        return switch (field.type()) {
            case FLAG, YES_NO -> random.nextBoolean();
            case MONEY -> Money.of(random.nextInt(3000) + (random.nextInt(20) == 0 ? " CHF" : " EUR"));
            case DATE -> LocalDate.ofInstant(at, ZoneOffset.UTC).plusDays(random.nextInt(80) - 20L);
            case NUMBER -> (long) random.nextInt(10);
            case TEXT, FORM ->
                field.choices().isEmpty()
                        ? "text"
                        : field.choices().get(random.nextInt(field.choices().size()));
        };
    }

    private static Actor actor(Procedure procedure, String role) {
        var known = procedure.roles().get(role);
        return new Actor("the " + role, role, known == null ? null : known.at());
    }

    private static List<Effect> roundTrip(List<Effect> effects) {
        List<Object> json = new ArrayList<>();
        effects.forEach(effect -> json.add(EffectJson.toJson(effect)));
        return EffectJson.fromJson(Json.list(Json.read("effects", Canonical.bytes(json))));
    }

    private static String text(State state) {
        return Canonical.text(StateJson.toJson(state));
    }
}
