package assize.bench.web;

import assize.bench.server.Site;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Two hundred people who each read the page of a case, think for a second or two, and read again; and what the site's
 * process takes at rest and meanwhile.
 */
public final class CasePages {
    private static final int PEOPLE = 200;
    private static final int CASES = 20;
    private static final Duration REST = Duration.ofSeconds(20);
    private static final Duration WARM = Duration.ofSeconds(20);
    private static final Duration MEASURED = Duration.ofSeconds(40);
    private static final long LEAST_THOUGHT = 500_000_000;
    private static final long MOST_THOUGHT = 1_500_000_000;

    private final Site site;
    private @Nullable Found found;

    /** On a site of its own, beside the database of the others. */
    public CasePages(Site site) {
        this.site = site;
    }

    /** What was found in the one visit. */
    private record Found(double perSecond, double p99, double atRest, double most) {}

    /** Pages in a second. */
    public double perSecond() throws Exception {
        return found().perSecond();
    }

    /** Within how many milliseconds 99 of 100 came. */
    public double p99() throws Exception {
        return found().p99();
    }

    /** What the process has in use when nobody has come for a while. */
    public double atRest() throws Exception {
        return found().atRest();
    }

    /** The most that it had in use while all read. */
    public double underLoad() throws Exception {
        return found().most();
    }

    private Found found() throws Exception {
        Found known = found;
        if (known == null) {
            Path home = Files.createDirectories(site.folder().resolve("web").resolve("home"));
            try (SiteProcess process = SiteProcess.start(site.root(), home)) {
                known = visit(process);
                found = known;
            }
        }
        return known;
    }

    private static Found visit(SiteProcess process) throws Exception {
        LockSupport.parkNanos(REST.toNanos());
        double atRest = process.residentMib();
        List<String> numbers = new ArrayList<>();
        try (Browser shopkeeper = process.browser()) {
            Claims.signIn(shopkeeper, "shopkeeper");
            for (int i = 0; i < CASES; i++) {
                numbers.add(Claims.file(shopkeeper));
            }
        }
        ConcurrentLinkedQueue<Long> took = new ConcurrentLinkedQueue<>();
        long from = System.nanoTime() + WARM.toNanos();
        long end = from + MEASURED.toNanos();
        double most = atRest;
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < PEOPLE; i++) {
                int person = i;
                all.add(people.submit(() -> {
                    read(
                            process,
                            "/cases/" + numbers.get(person % CASES),
                            new SplittableRandom(person),
                            from,
                            end,
                            took);
                    return null;
                }));
            }
            while (System.nanoTime() < end) {
                most = Math.max(most, process.residentMib());
                LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        long[] sorted = took.stream().mapToLong(Long::longValue).sorted().toArray();
        double p99 = sorted[(int) (sorted.length * 0.99)] / 1e6;
        return new Found(Arrays.stream(sorted).count() / (double) MEASURED.toSeconds(), p99, atRest, most);
    }

    private static void read(
            SiteProcess process,
            String page,
            SplittableRandom random,
            long from,
            long end,
            ConcurrentLinkedQueue<Long> took)
            throws Exception {
        try (Browser somebody = process.browser()) {
            Claims.signIn(somebody, "shopkeeper");
            while (System.nanoTime() < end) {
                LockSupport.parkNanos(random.nextLong(LEAST_THOUGHT, MOST_THOUGHT));
                long begun = System.nanoTime();
                Claims.expect(200, somebody.get(page), page);
                if (begun >= from && begun < end) {
                    took.add(System.nanoTime() - begun);
                }
            }
        }
    }
}
