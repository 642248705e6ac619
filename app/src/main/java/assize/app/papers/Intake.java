package assize.app.papers;

import assize.app.papers.look.Limits;
import assize.app.papers.look.PaperType;
import assize.app.papers.look.Refusal;
import assize.docket.entry.Hashes;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** Takes in what somebody chose: the good ones are kept, each of the others is named with its reason. */
public final class Intake {
    private static final UUID NONE = new UUID(0, 0);
    private static final int IN_MEMORY = 8;

    private final Semaphore memory = new Semaphore(IN_MEMORY);

    private final Kept kept;
    private final Examiner examiner;
    private final Scans scans;

    /** Kept here, looked into and scanned by these. */
    public Intake(Kept kept, Examiner examiner, Scans scans) {
        this.kept = kept;
        this.examiner = examiner;
        this.scans = scans;
    }

    /** Keeps what can be kept; gives a problem for each that can't. One file at a time is in memory. */
    public List<Problem> take(Bundle bundle, @Nullable List<MultipartFile> files, Instant now) {
        List<Problem> problems = new ArrayList<>();
        for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
            String sent = file.getOriginalFilename();
            // a field in which nothing was chosen comes as a file without a name
            if (sent != null && !sent.isEmpty()) {
                take(bundle, FileName.clean(sent), file.getSize(), () -> bytes(file), now)
                        .ifPresent(problems::add);
            }
        }
        return problems;
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same for one file, whose bytes are fetched when it is its turn. */
    Optional<Problem> take(Bundle bundle, String name, long size, Supplier<byte[]> bytes, Instant now) {
        Place place = Place.of(name.isEmpty() ? "?" : name);
        if (size == 0) {
            return Optional.of(Problem.of("paper-empty", place));
        }
        if (size > Limits.EACH) {
            return Optional.of(Problem.of("paper-large", place, "most", Limits.megabytes(Limits.EACH)));
        }
        Optional<PaperType> type = PaperType.find(name);
        if (type.isEmpty()) {
            return Optional.of(Problem.of("paper-ending", place, "allowed", PaperType.accept()));
        }
        return oneOfFew(place, () -> looked(bundle, name, type.get(), bytes.get(), now));
    }

    /** However many send at once, few files are in memory; the others wait on the disk. */
    private Optional<Problem> oneOfFew(Place place, Supplier<Optional<Problem>> look) {
        try {
            if (!memory.tryAcquire(Limits.WAIT.toSeconds(), TimeUnit.SECONDS)) {
                return Optional.of(Problem.of("paper-busy", place));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(Problem.of("paper-busy", place));
        }
        try {
            return look.get();
        } finally {
            memory.release();
        }
    }

    private Optional<Problem> looked(Bundle bundle, String name, PaperType type, byte[] bytes, Instant now) {
        try {
            String hash = HexFormat.of().formatHex(Hashes.plain(bytes));
            if (kept.there(bundle, name, hash)) {
                return Optional.empty();
            }
            Optional<Problem> full = kept.full(bundle, name, bytes.length);
            if (full.isPresent()) {
                return full;
            }
            examiner.check(type, bytes);
            Paper.Scan scan = scans.of(bytes);
            if (scan == Paper.Scan.INFECTED) {
                throw new Refusal("paper-virus", "");
            }
            return kept.add(bundle, new Paper(NONE, name, type, bytes.length, hash, scan), bytes, now);
        } catch (Refusal e) {
            Map<String, String> said = Map.of("what", e.what(), "type", type.name());
            return Optional.of(new Problem(e.code(), Place.of(name), said));
        }
    }
}
