package assize.bench.web;

import assize.app.home.Home;
import assize.app.identity.People;
import assize.app.identity.Person;
import assize.app.identity.Proof;
import assize.app.site.SiteTables;
import assize.bench.harness.Contender;
import assize.bench.ours.NamedCases;
import assize.bench.server.Site;
import assize.docket.store.Database;
import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The step of the bench as its form sends it to the site: signed in, with a token, on connections that stay open. */
public final class HttpSteps implements AutoCloseable {
    private static final String DATABASE = "web";
    private static final int CALLERS = 64;
    private static final int CLERKS = 100;
    private static final String REASONS = "The request is answered as it stands. ".repeat(6);

    private final Site site;
    private @Nullable Open open;
    private long[] revisions = {};

    /** In a database of its own, whose log it keeps as every site does. */
    public HttpSteps(Site site) {
        this.site = site;
    }

    /** What is there once it is open. */
    private record Open(
            assize.app.site.Site pages, List<Browser> browsers, List<String> numbers, List<String> tokens) {}

    /** The contender. */
    public Contender contender() {
        SplittableRandom[] chances = new SplittableRandom[CALLERS];
        for (int i = 0; i < CALLERS; i++) {
            chances[i] = new SplittableRandom(i);
        }
        return Contender.of("http-step-64", CALLERS, this::ready, caller -> step(caller, chances[caller]));
    }

    private long step(int caller, SplittableRandom chance) throws IOException {
        Open known = Objects.requireNonNull(open);
        int share = known.numbers().size() / CALLERS;
        int nr = caller * share + chance.nextInt(share);
        boolean answers = revisions[nr] % 2 == 1;
        Browser browser = known.browsers().get(caller);
        browser.cookie("assize", known.tokens().get(nr % CLERKS));
        String path = "/cases/" + known.numbers().get(nr) + "/do/" + (answers ? "answer" : "ask-again") + "?as=clerk";
        Map<String, String> form = new HashMap<>();
        form.put("key", UuidCreator.getTimeOrderedEpoch().toString());
        form.put("revision", Long.toString(revisions[nr]));
        form.put("request.amount", "1200.00");
        form.put("request.urgent", "no");
        form.put("request.about", "A matter like many others, of which a few words are said.");
        form.put("reasons", REASONS);
        Claims.expect(303, browser.post(path, form), path);
        revisions[nr]++;
        return 1;
    }

    private void ready() throws Exception {
        if (open != null) {
            return;
        }
        site.server().create(DATABASE);
        List<String> numbers;
        List<String> tokens;
        try (Database database = site.server().docket(DATABASE)) {
            numbers = NamedCases.open(
                    site, database, Math.max(CALLERS, site.sizes().cases() / 10));
            SiteTables.bringUpToDate(database);
            tokens = tokens(database);
        }
        Path root = WebLibrary.lay(site);
        Home home = new Home(root, Files.createDirectories(site.folder().resolve("web-home")));
        Map<String, String> environment =
                WebLibrary.environment(home, site.server().url(DATABASE));
        assize.app.site.Site pages = assize.app.site.Site.start(
                home,
                environment,
                InstantSource.system(),
                new assize.app.site.Site.Wanted(
                        true,
                        "http://localhost",
                        "127.0.0.1",
                        0,
                        root.resolve("procedures/region/demo.yaml"),
                        List.of("bench-rounds"),
                        "bench"),
                problem -> {},
                failure -> {});
        List<Browser> browsers = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            Browser browser = new Browser(pages.port());
            browser.get("/sign-in");
            browsers.add(browser);
        }
        revisions = new long[numbers.size()];
        Arrays.fill(revisions, 1);
        open = new Open(pages, browsers, numbers, tokens);
    }

    private static List<String> tokens(Database database) {
        People people = new People(JdbcClient.create(database.pool()));
        List<String> tokens = new ArrayList<>();
        Instant now = Instant.now();
        for (int i = 0; i < CLERKS; i++) {
            tokens.add(people.signIn(people.keep(new Person("clerk " + i, "Clerk"), now), Proof.DEMO, now));
        }
        return tokens;
    }

    @Override
    public void close() {
        if (open != null) {
            open.pages().close();
        }
    }
}
