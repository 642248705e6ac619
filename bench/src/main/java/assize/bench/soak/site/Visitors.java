package assize.bench.soak.site;

import assize.bench.soak.journal.Fault;
import assize.bench.web.Browser;
import assize.bench.web.Claims;
import assize.bench.web.SiteProcess;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/**
 * People at the site, each at something else: they look around, file claims, and look at their cases; clerks register
 * what was filed, draw its judge and send it out. Whatever they are answered that is not as it should be is a fault.
 */
final class Visitors {
    private static final int PEOPLE = 8;
    private static final List<String> PUBLIC = List.of(
            "/", "/topics", "/procedures", "/routes/eu-small-claims", "/check", "/sign-in", "/static/assize.css");

    private final SiteProcess site;
    private final SplittableRandom random;
    private final Queue<String> filed = new ConcurrentLinkedQueue<>();
    private final Map<String, String> stages = new ConcurrentHashMap<>();
    private final AtomicLong turns = new AtomicLong();

    Visitors(SiteProcess site, SplittableRandom random) {
        this.site = site;
        this.random = random;
    }

    /** The stage of each case, as whoever brought it there was told. */
    Map<String, String> stages() {
        return Map.copyOf(stages);
    }

    /** How often somebody did something. */
    long turns() {
        return turns.get();
    }

    /** Lets all of them come and go until a moment of the clock of nanoseconds. */
    void until(long end) throws InterruptedException {
        try (ExecutorService people = Executors.newFixedThreadPool(PEOPLE)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < PEOPLE; i++) {
                SplittableRandom own = random.split();
                all.add(people.submit(() -> {
                    while (System.nanoTime() < end) {
                        turn(own);
                        turns.incrementAndGet();
                    }
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw Fault.of("soak-site-answer", "what", String.valueOf(e.getCause()));
        }
    }

    /** One person's visit, in a browser of their own. */
    private void turn(SplittableRandom chance) throws IOException {
        try (Browser browser = site.browser()) {
            switch (chance.nextInt(6)) {
                case 0 -> file(browser);
                case 1 -> sendOut(browser);
                case 2 -> readCase(browser, chance);
                default -> {
                    for (int i = 0; i < 5; i++) {
                        String page = PUBLIC.get(chance.nextInt(PUBLIC.size()));
                        Claims.expect(200, browser.get(page), page);
                    }
                }
            }
        }
    }

    private void file(Browser browser) throws IOException {
        Claims.signIn(browser, "shopkeeper");
        String number = Claims.file(browser);
        stages.put(number, "lodged");
        filed.add(number);
    }

    private void sendOut(Browser browser) throws IOException {
        Claims.signIn(browser, "clerk");
        Claims.expect(200, browser.get("/work"), "/work");
        String number = filed.poll();
        if (number != null) {
            done(number, "registered", Claims.act(browser, number, "register", "registry"));
            done(number, "registered", browser.post("/cases/" + number + "/draw/judge", Map.of()));
            done(number, "dispatched", Claims.act(browser, number, "dispatch", "registry"));
        }
    }

    private void done(String number, String stage, Browser.Answer answer) {
        Claims.expect(303, answer, "an act in " + number);
        stages.put(number, stage);
    }

    private void readCase(Browser browser, SplittableRandom chance) throws IOException {
        List<String> known = List.copyOf(stages.keySet());
        Claims.signIn(browser, chance.nextBoolean() ? "shopkeeper" : "clerk");
        Claims.expect(200, browser.get("/cases"), "/cases");
        if (!known.isEmpty()) {
            String page = "/cases/" + known.get(chance.nextInt(known.size()));
            Claims.expect(200, browser.get(page), page);
        }
    }
}
