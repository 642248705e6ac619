package assize.bench.soak.trial;

import assize.bench.soak.Ground;
import assize.bench.soak.Told;
import assize.bench.soak.Trial;
import assize.bench.soak.journal.Fault;
import assize.bench.soak.node.Matters;
import assize.bench.soak.node.NodeProcess;
import assize.bench.soak.node.Reply;
import assize.bench.soak.node.Request;
import assize.bench.soak.server.Postgres;
import assize.docket.registry.Rebuild;
import assize.docket.store.Database;
import assize.docket.write.CaseFiles;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Two act at the same moment on a case as both saw it, on one node or on two: one is entered, and the other is told
 * what the case is now. Where both act on whatever the case is, both are entered.
 */
public final class Pairs implements Trial {
    private static final int TABLES = 4;
    private static final int PAIRS_OF_A_CASE = 40;
    private static final long ANSWER_SECONDS = 60;
    private static final Instant AT = Instant.parse("2026-06-01T08:00:00Z");

    @Override
    public String name() {
        return "pairs";
    }

    @Override
    public int weight() {
        return 2;
    }

    @Override
    public Told run(Ground ground) throws Exception {
        try (Postgres server = Postgres.make(ground.kit(), ground.folder());
                Database database = new Bout(ground).open(server.url())) {
            Matters.appoint(database);
            try (NodeProcess one = ground.steps(ground.folder(), server.url(), Map.of());
                    NodeProcess two = ground.steps(ground.folder(), server.url(), Map.of());
                    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                one.ready();
                two.ready();
                Play play = new Play(ground, List.of(one, two), threads, new AtomicInteger(), new AtomicInteger());
                List<Future<?>> tables = new ArrayList<>();
                for (int i = 0; i < TABLES; i++) {
                    SplittableRandom random = ground.random().split();
                    tables.add(threads.submit(() -> play.table(random, database)));
                }
                for (Future<?> table : tables) {
                    Waited.get(table);
                }
                new Rebuild(ground.procedures(database), database)
                        .run(
                                problem -> {
                                    throw Fault.of("soak-rebuild", "code", problem.code(), "what", problem);
                                },
                                _ -> {});
                return new Told(
                        "soak-pairs",
                        "pairs",
                        play.pairs().get(),
                        "kept",
                        play.both().get());
            }
        }
    }

    /**
     * What all tables share.
     *
     * @param pairs how many were played
     * @param both how many of them acted on whatever the case was
     */
    private record Play(
            Ground ground, List<NodeProcess> nodes, ExecutorService threads, AtomicInteger pairs, AtomicInteger both) {
        /** Plays pairs on one case after the other. */
        Integer table(SplittableRandom random, Database database) throws Exception {
            while (ground.more(pairs.get(), ground.sizes().pairs())) {
                String id = ask(random, new Request("open", key(random), "", 0, AT, "-"))
                        .caseId();
                long revision = 1;
                for (int i = 0;
                        i < PAIRS_OF_A_CASE
                                && ground.more(pairs.get(), ground.sizes().pairs());
                        i++) {
                    boolean blind = random.nextInt(5) == 0;
                    revision += pair(random, id, blind ? 0 : revision, revision);
                    pairs.incrementAndGet();
                }
                int held = new CaseFiles(database).entries(UUID.fromString(id)).size();
                if (held != revision) {
                    throw Fault.of("soak-pair-held", "case", id, "entered", revision, "held", held);
                }
            }
            return pairs.get();
        }

        private long pair(SplittableRandom random, String id, long seen, long now) throws Exception {
            Future<Reply> first = threads.submit(asking(random.split(), id, seen));
            Reply second = asking(random.split(), id, seen).call();
            List<Reply> replies = List.of(Waited.get(first), second);
            long entered =
                    replies.stream().filter(r -> r.word().equals("entered")).count();
            long told = replies.stream()
                    .filter(r -> r.word().equals("changed") && r.number() == now + 1)
                    .count();
            both.addAndGet(seen == 0 ? 1 : 0);
            boolean right = seen == 0 ? entered == 2 : entered == 1 && told == 1;
            if (!right) {
                throw Fault.of("soak-pair", "case", id, "seen", seen, "answers", replies);
            }
            return entered;
        }

        private Callable<Reply> asking(SplittableRandom random, String id, long seen) {
            return () -> ask(random, new Request("say", key(random), id, seen, AT, "-"));
        }

        private Reply ask(SplittableRandom random, Request request) throws InterruptedException {
            Reply reply = nodes.get(random.nextInt(nodes.size())).ask(request, ANSWER_SECONDS, TimeUnit.SECONDS);
            if (reply == null) {
                throw Fault.of(
                        "soak-no-answer", "key", request.key(), "asked", request.kind(), "seconds", ANSWER_SECONDS);
            }
            return reply;
        }

        private static String key(SplittableRandom random) {
            return Long.toHexString(random.nextLong()) + Long.toHexString(random.nextLong());
        }
    }
}
