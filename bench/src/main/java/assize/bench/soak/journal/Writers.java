package assize.bench.soak.journal;

import assize.bench.soak.node.Reply;
import assize.bench.soak.node.Request;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Eight writers that ask without end. Half of them know the revisions of cases that are theirs alone; the others share
 * cases and take them as they stand. Some cases are so old that their clock has ended: it passes with the first act.
 */
public final class Writers {
    private static final int COUNT = 8;
    private static final int OWN = 6;
    private static final Duration OLD = Duration.ofDays(60);

    private final Line line;
    private final Instant at;
    private final String name;
    private final int mostLetters;
    private final List<String> shared = new CopyOnWriteArrayList<>();
    private final ExecutorService threads =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().factory());
    private final List<Future<?>> running = new ArrayList<>();
    private volatile boolean over;

    /** A case of one writer's own. */
    private record Known(String id, long revision) {}

    private Writers(Line line, Instant at, String name, int mostLetters) {
        this.line = line;
        this.at = at;
        this.name = name;
        this.mostLetters = mostLetters;
    }

    /**
     * Starts them.
     *
     * @param at the moment of all their acts, so that none comes before another
     * @param name begins all their keys
     * @param mostLetters how much is said in one act
     */
    public static Writers start(Line line, SplittableRandom random, Instant at, String name, int mostLetters) {
        Writers writers = new Writers(line, at, name, mostLetters);
        for (int i = 0; i < COUNT; i++) {
            int nr = i;
            SplittableRandom chances = random.split();
            writers.running.add(writers.threads.submit(() -> {
                if (nr % 2 == 0) {
                    writers.own(nr, chances);
                } else {
                    writers.share(nr, chances);
                }
                return nr;
            }));
        }
        return writers;
    }

    /** Lets each get the answer it waits for, and no more. */
    public void stop() throws InterruptedException {
        over = true;
        try {
            for (Future<?> one : running) {
                one.get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Fault fault) {
                throw fault;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private void own(int nr, SplittableRandom random) throws InterruptedException {
        List<Known> cases = new ArrayList<>();
        for (int step = 0; !over; step++) {
            String key = name + "-" + nr + "-" + step;
            if (cases.size() < OWN || random.nextInt(20) == 0) {
                cases.add(new Known(open(key, random), 1));
                continue;
            }
            int which = random.nextInt(cases.size());
            Known known = cases.get(which);
            entered(key, line.ask(new Request("say", key, known.id(), known.revision(), at, text(key, random))));
            cases.set(which, new Known(known.id(), known.revision() + 1));
        }
    }

    private void share(int nr, SplittableRandom random) throws InterruptedException {
        for (int step = 0; !over; step++) {
            String key = name + "-" + nr + "-" + step;
            if (shared.size() < OWN || random.nextInt(40) == 0) {
                shared.add(open(key, random));
                continue;
            }
            String id = shared.get(random.nextInt(shared.size()));
            entered(key, line.ask(new Request("say", key, id, 0, at, text(key, random))));
        }
    }

    private String open(String key, SplittableRandom random) throws InterruptedException {
        Instant opened = random.nextInt(4) == 0 ? at.minus(OLD) : at;
        return entered(key, line.ask(new Request("open", key, "", 0, opened, text(key, random))))
                .caseId();
    }

    /** Nothing forbids these acts: any other answer is a fault. */
    private static Reply entered(String key, Reply reply) {
        if (!reply.acknowledged()) {
            throw Fault.of("soak-odd-answer", "key", key, "answer", reply.word(), "why", reply.why());
        }
        return reply;
    }

    private String text(String key, SplittableRandom random) {
        int length = random.nextInt(8) == 0 ? random.nextInt(mostLetters) : random.nextInt(100);
        StringBuilder text = new StringBuilder(Holding.token(key));
        for (int i = 0; i < length; i++) {
            text.append((char) ('a' + random.nextInt(26)));
        }
        return text.toString();
    }
}
