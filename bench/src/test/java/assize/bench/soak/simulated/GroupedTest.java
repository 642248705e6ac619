package assize.bench.soak.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import assize.docket.entry.NewEntry;
import assize.docket.write.CaseHead;
import assize.docket.write.Change;
import assize.docket.write.Difference;
import assize.docket.write.GroupCommit;
import assize.docket.write.Result;
import assize.law.problem.MachineLacks;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ten people write, each in another case, most of them at one moment: in how many statements, and answered when. */
class GroupedTest {
    private static final int PEOPLE = 10;
    private static final long SECOND = 1_000_000_000;
    private static final Instant AT = Instant.parse("2026-03-02T09:00:00Z");

    private final List<UUID> cases =
            IntStream.range(0, PEOPLE).mapToObj(i -> new UUID(7L << 12, i)).toList();
    /** What each was told. */
    private final Map<UUID, String> told = new LinkedHashMap<>();
    /** After how many milliseconds, in the order of the answers. */
    private final List<Long> after = new ArrayList<>();

    /** So many come only after a second. */
    private SimulatedDatabase write(long seed, int late, BiConsumer<World, SimulatedDatabase> meanwhile) {
        World world = new World(seed);
        Weather weather = new Weather(world);
        weather.calm();
        SimulatedDatabase database = new SimulatedDatabase(world, weather, Flaw.NONE);
        Life life = new Life();
        GroupCommit commits = new GroupCommit(new SimulatedCases(world, database, weather, life), world);
        meanwhile.accept(world, database);
        for (UUID id : cases) {
            world.begin(life, () -> {
                world.sleep(cases.indexOf(id) < late ? SECOND : 0);
                try {
                    told.put(id, commits.write(opening(id)).answer() instanceof Result.Written ? "kept" : "not kept");
                } catch (MachineLacks e) {
                    told.put(id, e.problem().code());
                }
                after.add(Duration.ofNanos(world.nanos()).toMillis());
            });
        }
        world.run(Duration.ofMinutes(5).toNanos());
        return database;
    }

    private static Change opening(UUID id) {
        byte[] nothing = "{}".getBytes(StandardCharsets.UTF_8);
        return new Change(
                CaseHead.opening(id, "p", "v", null, AT),
                List.of(new NewEntry("file", AT, "party", nothing)),
                nothing,
                "open",
                false,
                false,
                Difference.of(List.of()),
                Difference.of(List.of()),
                List.of(),
                null,
                null,
                List.of());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void who_comes_while_one_is_written_goes_together_in_the_next_statement(long seed) {
        assertThat(write(seed, 0, (_, _) -> {}).rows().statements()).containsExactly(1, PEOPLE - 1);
        assertThat(told.values()).hasSize(PEOPLE).containsOnly("kept");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void beside_one_that_is_late_the_others_are_written(long seed) {
        SimulatedDatabase database = write(seed, 0, (world, held) -> {
            cases.forEach(id -> held.hold(id, id));
            // the first to be written waits for a second, the others are free at once
            world.after(
                    50_000_000,
                    () -> cases.forEach(id -> {
                        if (!held.wanted(id)) {
                            held.letGo(id);
                        }
                    }));
            world.after(SECOND, () -> cases.forEach(held::letGo));
        });
        assertThat(database.rows().statements()).containsExactly(PEOPLE - 1, 1);
        assertThat(told.values()).hasSize(PEOPLE).containsOnly("kept");
        assertThat(after.getFirst()).isBetween(100L, 120L);
        assertThat(after.getLast()).isBetween(1_000L, 1_020L);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void while_two_are_late_whoever_comes_is_told_after_twenty_seconds_that_too_many_wait(long seed) {
        write(seed, 3, (world, database) -> {
            cases.forEach(id -> database.hold(id, id));
            world.after(25 * SECOND, () -> cases.forEach(database::letGo));
        });
        assertThat(told.values()).hasSize(PEOPLE);
        assertThat(cases.subList(0, 3)).allSatisfy(id -> assertThat(told).containsEntry(id, "docket-busy"));
        assertThat(cases.subList(3, PEOPLE)).allSatisfy(id -> assertThat(told).containsEntry(id, "kept"));
        assertThat(after.subList(0, 3)).allSatisfy(millis -> assertThat(millis).isBetween(21_000L, 21_200L));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void when_the_database_is_away_all_who_wait_are_told_so_with_the_first(long seed) {
        write(seed, 3, (_, database) -> database.stop());
        assertThat(told.values()).hasSize(PEOPLE).containsOnly("database-unreachable");
        assertThat(after).allSatisfy(millis -> assertThat(millis).isBetween(4_000L, 4_120L));
    }
}
