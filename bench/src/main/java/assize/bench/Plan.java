package assize.bench;

import assize.bench.harness.Contender;
import assize.bench.harness.Results;
import assize.bench.ours.Court;
import assize.bench.ours.Logged;
import assize.bench.ours.ManyCases;
import assize.bench.ours.OpenCases;
import assize.bench.ours.Ours;
import assize.bench.ours.ReplayProcess;
import assize.bench.ours.Replays;
import assize.bench.ours.WarmCommand;
import assize.bench.ours.WholeLog;
import assize.bench.peer.Peers;
import assize.bench.raw.Raw;
import assize.bench.raw.RawHttp;
import assize.bench.raw.RawTables;
import assize.bench.rules.Rules;
import assize.bench.server.Server;
import assize.bench.server.Site;
import assize.bench.server.Statements;
import assize.bench.web.CasePages;
import assize.bench.web.HttpSteps;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** All that can be measured on a site, in the order in which it takes turns. Nothing is set up before it is needed. */
final class Plan implements AutoCloseable {
    /** How much heap a replay may use, in MiB. */
    private static final int HEAP = 300;

    private final Site site;
    private final RawTables tables;
    private final Court court;
    private final Ours ours;
    private final Logged logged;
    private final WholeLog log;
    private final Peers flowable;
    private final Peers operaton;
    private final Replays replays;
    private final ManyCases many;
    private final OpenCases queue;
    private final RawHttp rawHttp;
    private final HttpSteps http;
    private final CasePages pages;

    /** A figure that is counted or taken once. */
    @FunctionalInterface
    interface Taken {
        /** Its value. */
        double value() throws Exception;
    }

    Plan(Site site) {
        this.site = site;
        this.tables = new RawTables(site.server(), site.sizes());
        this.court = new Court(site);
        this.ours = new Ours(court);
        this.logged = new Logged(court, ours, site.folder());
        this.log = new WholeLog(site.folder().resolve("log"), site.sizes().leaves());
        this.flowable = Peers.flowable(site);
        this.operaton = Peers.operaton(site);
        this.replays = new Replays(site);
        this.many = new ManyCases(site);
        this.queue = new OpenCases(site);
        this.rawHttp = new RawHttp(tables, site.server());
        this.http = new HttpSteps(site);
        this.pages = new CasePages(site);
    }

    /** All contenders that this machine has what they need for; the others are noted as left out. */
    List<Contender> contenders(Predicate<String> wanted, Results results) {
        List<Contender> all = new ArrayList<>();
        all.addAll(Raw.steps(tables));
        all.addAll(ours.steps());
        all.add(logged.steps());
        all.addAll(flowable.steps());
        all.addAll(operaton.steps());
        all.add(rawHttp.contender());
        all.add(http.contender());
        all.add(Raw.timers(tables));
        all.add(ours.timers());
        all.add(Raw.queuePage(tables, site.sizes().openCases()));
        all.add(queue.page());
        List<Contender> fromLog = replays.all();
        if (Files.isReadable(site.log())) {
            all.addAll(fromLog);
        } else {
            fromLog.forEach(contender -> results.leave(contender.name(), "bench-why-no-log"));
        }
        all.addAll(Rules.all(site));
        all.add(log.audit());
        if (site.sizes().manyCases() > 0) {
            all.add(many.steps());
        } else {
            results.leave("ours-step-16-large", "bench-why-large");
        }
        if (Files.isExecutable(site.root().resolve("assize"))) {
            all.add(WarmCommand.contender(site.root()));
        }
        return all.stream().filter(contender -> wanted.test(contender.name())).toList();
    }

    /** The figures that are counted, by name. */
    Map<String, Taken> numbers(Predicate<String> wanted) {
        Map<String, Taken> numbers = new LinkedHashMap<>();
        numbers.put("statements-ours", () -> {
            ours.ready();
            return Statements.each(site.server(), Server.MAIN, site.sizes().cases(), () -> ours.one(0, 1));
        });
        numbers.put("log-lag-seconds", logged::lag);
        numbers.put("log-proof-ms", log::proof);
        numbers.put("log-tile-bytes", log::tileBytes);
        numbers.put("statements-flowable", flowable::statements);
        numbers.put("statements-operaton", operaton::statements);
        if (Files.isExecutable(site.root().resolve("assize"))) {
            numbers.put("case-pages", pages::perSecond);
            numbers.put("case-pages-p99-ms", pages::p99);
            numbers.put("site-mib-at-rest", pages::atRest);
            numbers.put("site-mib-under-load", pages::underLoad);
        }
        if (Files.isReadable(site.log())) {
            numbers.put("heap-mib", () -> ReplayProcess.heap(site, HEAP));
        }
        if (site.sizes().manyCases() > 0) {
            numbers.put("midnight-seconds", many::midnight);
            numbers.put("midnight-steps", many::stepsMeanwhile);
        }
        numbers.keySet().removeIf(name -> !wanted.test(name));
        return numbers;
    }

    @Override
    public void close() throws SQLException {
        http.close();
        rawHttp.close();
        queue.close();
        many.close();
        replays.close();
        operaton.close();
        flowable.close();
        court.close();
        tables.close();
    }
}
