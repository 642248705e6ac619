package assize.bench.soak.fraud;

import assize.bench.soak.Ground;
import assize.bench.soak.Told;
import assize.bench.soak.Trial;
import assize.bench.soak.journal.Fault;
import assize.bench.soak.server.Postgres;
import assize.docket.audit.Audit;
import assize.docket.audit.DocketAudit;
import assize.docket.audit.FolderSource;
import assize.docket.log.LogExport;
import assize.docket.log.LogKeys;
import assize.docket.log.Sequencer;
import assize.docket.store.Database;
import assize.docket.store.Settings;
import assize.docket.tlog.NoteSigner;
import assize.docket.tlog.Policy;
import assize.docket.write.Writer;
import assize.law.problem.Problem;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * An administrator who may do anything takes the constraints away and changes rows of the docket and of its log. Each
 * change must be told by {@code audit --database}, with the entry that it met.
 */
public final class Tampering implements Trial {
    private static final int CASES = 600;
    private static final int AT_ONCE = 50;
    private static final double MOST_SECONDS = 60;

    /** Each changes the entry of one case; %s is the case. */
    private static final List<String> KINDS = List.of(
            "update entry set bytes = set_byte(bytes, 9 + (random() * (length(bytes) - 20))::int, 65)"
                    + " where case_id = '%s'",
            "update entry set hash = sha256(hash) where case_id = '%s'",
            "delete from entry where case_id = '%s'",
            "update entry set seq = 7 where case_id = '%s'",
            "insert into entry (case_id, seq, bytes, hash, tx) select case_id, 2, bytes, hash, 3 from entry"
                    + " where case_id = '%s'",
            "update content set body = set_byte(body, 0, 91) where case_id = '%s'",
            "update content set salt = sha256(salt) where case_id = '%s'",
            "delete from content where case_id = '%s'",
            "update entry set tx = 9e18 where case_id = '%s'",
            "update log_leaf set salt = sha256(salt) where case_id = '%s'",
            "update log_leaf set seq = 5 where case_id = '%s'",
            "delete from log_leaf where case_id = '%s'",
            "update entry set bytes = (select bytes from entry where case_id <> '%1$s' and seq = 1 limit 1)"
                    + " where case_id = '%1$s'");

    private static final List<String> WITHOUT_CONSTRAINTS = List.of(
            "alter table log_leaf drop constraint log_leaf_pkey",
            "alter table log_leaf drop constraint log_leaf_entry",
            "alter table log_leaf drop constraint log_leaf_salt_check",
            "alter table content drop constraint content_salt_check",
            "alter table entry drop constraint entry_seq_check",
            "create index on log_leaf (index)",
            "create index on log_leaf (case_id, seq)");

    @Override
    public String name() {
        return "tampering";
    }

    @Override
    public int weight() {
        return 1;
    }

    @Override
    public Told run(Ground ground) throws Exception {
        NoteSigner signer = Fraud.signer("soak.example/log");
        Policy trust = Policy.withoutWitnesses(List.of(signer.key()));
        Path log = ground.place("exported");
        int changed = 0;
        double slowest = 0;
        try (Postgres server = Postgres.make(ground.kit(), ground.folder())) {
            made(ground, server, signer, log);
            List<String> cases = server.column("select case_id::text from entry order by case_id");
            for (int round = 0; ground.more(changed, ground.sizes().frauds()); round++) {
                String copy = "tampered_" + round;
                server.administer("postgres", "create database " + copy + " template assize owner assize");
                Set<String> met = tamper(server, copy, cases, ground.random().split());
                String url = server.url().replaceFirst("/assize\\?", "/" + copy + "?");
                long begun = System.nanoTime();
                List<String> told = audited(ground, url, log, trust);
                slowest = Math.max(slowest, (System.nanoTime() - begun) / 1e9);
                met.removeIf(one -> told.stream().anyMatch(line -> line.contains(one)));
                if (!met.isEmpty() || slowest > MOST_SECONDS) {
                    throw Fault.of("soak-tampered", "left", met, "seconds", slowest);
                }
                changed += AT_ONCE;
                server.administer("postgres", "drop database " + copy);
            }
        }
        return new Told(
                "soak-tampering", "changes", changed, "kinds", KINDS.size(), "seconds", Math.ceil(slowest * 10) / 10);
    }

    private static void made(Ground ground, Postgres server, NoteSigner signer, Path log) throws Exception {
        try (Database database = Database.open(new Settings(ground.folder(), server.url(), 0, 2))) {
            new Writer(database)
                    .write(IntStream.range(0, CASES).mapToObj(Frauds::opening).toList());
            LogKeys keys = new LogKeys(List.of(signer));
            new Sequencer(database, keys, Policy.withoutWitnesses(keys.known())).round();
            new LogExport(database).to(log, keys.known());
            if (!audited(ground, server.url(), log, Policy.withoutWitnesses(keys.known()))
                    .isEmpty()) {
                throw Fault.of("soak-no-fraud", "auditor", "assize", "size", CASES, "exit", 1);
            }
        }
    }

    /** Changes so many cases, each in one way; gives their ids. */
    private static Set<String> tamper(Postgres server, String copy, List<String> cases, SplittableRandom random)
            throws SQLException {
        List<String> statements = new ArrayList<>(WITHOUT_CONSTRAINTS);
        Set<String> met = new HashSet<>();
        while (met.size() < AT_ONCE) {
            String one = cases.get(random.nextInt(cases.size()));
            if (met.add(one)) {
                statements.add(KINDS.get(random.nextInt(KINDS.size())).formatted(one));
            }
        }
        server.administer(copy, statements.toArray(String[]::new));
        return met;
    }

    private static List<String> audited(Ground ground, String url, Path log, Policy trust) {
        List<String> told = new ArrayList<>();
        try (Database database = Database.open(new Settings(ground.folder(), url, 0, 2))) {
            DocketAudit looking = new DocketAudit(database, problem -> told.add(words(problem)));
            new Audit(new FolderSource(log), trust).run(List.of(), looking);
            looking.finish();
        }
        return told;
    }

    private static String words(Problem problem) {
        return problem.text(Locale.ENGLISH);
    }
}
