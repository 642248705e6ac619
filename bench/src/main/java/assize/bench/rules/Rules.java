package assize.bench.rules;

import assize.bench.harness.Contender;
import assize.bench.server.Site;
import assize.law.guard.Compiled;
import assize.law.guard.Guard;
import assize.law.guard.GuardTypes;
import assize.law.guard.GuardView;
import assize.law.guard.ValueType;
import assize.law.language.Procedure;
import assize.law.language.read.ProcedureReader;
import assize.law.time.Count;
import assize.law.time.LegalTime;
import assize.law.time.Length;
import assize.law.time.Moment;
import assize.law.time.Unit;
import assize.law.verify.explore.Bounds;
import assize.law.verify.proof.Proof;
import assize.law.verify.proof.Verifier;
import assize.law.verify.random.LargeProcedure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The contenders that need no database; each uses one core. */
public final class Rules {
    private static final int DATES = 1_000;
    private static final int GUARDS = 100_000;
    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 2);

    private Rules() {}

    /** All of them. */
    public static List<Contender> all(Site site) {
        List<Procedure> library = new ArrayList<>();
        List<Procedure> large = new ArrayList<>();
        int stages = site.sizes().stages();
        return List.of(
                Contender.of("dates", 1, () -> {}, _ -> dates(site.time())),
                Contender.of("guards", 1, () -> {}, _ -> guards()),
                Contender.whole("verify-library", () -> read(site, library), _ -> verify(library)),
                Contender.whole(
                        "verify-large",
                        () -> {
                            large.clear();
                            large.add(LargeProcedure.of(
                                    stages, 3 * stages, 1, site.time().rules()));
                        },
                        _ -> verify(large)));
    }

    /** Periods of several rules and lengths from day to day, each with its whole derivation. */
    private static long dates(LegalTime time) {
        int seen = 0;
        for (int i = 0; i < DATES; i++) {
            Moment trigger = Moment.of(FIRST_DAY.plusDays(i));
            Count count = switch (i % 3) {
                case 0 ->
                    Count.of("eu-1182", trigger, new Length(30, false, Unit.DAY))
                            .under("DE");
                case 1 -> Count.of("it-admin", trigger, new Length(60, false, Unit.DAY));
                default ->
                    Count.of("eu-1182", trigger, new Length(2, false, Unit.MONTH))
                            .under("IT");
            };
            seen += time.count(count).steps().isEmpty() ? 0 : 1;
        }
        if (seen < DATES / 2) {
            throw new IllegalStateException("derivations without steps");
        }
        return DATES;
    }

    private static long guards() {
        GuardTypes types = GuardTypes.builder()
                .fact("amount", ValueType.NUMBER)
                .fact("withdrawn", ValueType.FLAG)
                .clock("time")
                .build();
        Guard guard = switch (Guard.compile("amount <= 5000 and not withdrawn and not passed(time)", types)) {
            case Compiled.Made<Guard>(Guard made) -> made;
            case Compiled.Refused<Guard> refused -> throw new IllegalStateException("" + refused.slips());
        };
        GuardView view = new Seen();
        for (int i = 0; i < GUARDS; i++) {
            if (!guard.holds(view).holds()) {
                throw new IllegalStateException("the guard must hold");
            }
        }
        return GUARDS;
    }

    private static void read(Site site, List<Procedure> library) throws IOException {
        if (library.isEmpty()) {
            try (Stream<Path> folders = Files.list(site.library())) {
                folders.filter(folder -> Files.exists(folder.resolve("procedure.yaml")))
                        .sorted()
                        .forEach(folder -> library.add(
                                ProcedureReader.read(folder, site.time().rules())));
            }
        }
    }

    private static long verify(List<Procedure> procedures) {
        for (Procedure procedure : procedures) {
            Proof proof = Verifier.verify(procedure, Bounds.USUAL);
            java.util.Objects.requireNonNull(proof);
        }
        return procedures.size();
    }
}
