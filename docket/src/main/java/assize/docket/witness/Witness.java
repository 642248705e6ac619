package assize.docket.witness;

import assize.docket.entry.Hashes;
import assize.docket.log.WholeFile;
import assize.docket.tlog.Checkpoint;
import assize.docket.tlog.Consistency;
import assize.docket.tlog.Hash;
import assize.docket.tlog.NotProved;
import assize.docket.tlog.Note;
import assize.docket.tlog.NoteKey;
import assize.docket.tlog.NoteSigner;
import assize.law.problem.MachineLacks;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Remembers the last checkpoint of each log that it knows, and cosigns a newer one only if that continues it
 * (tlog-witness). Whoever trusts it can't be shown two pasts. One process has the folder; safe for all its threads.
 */
public final class Witness implements AutoCloseable {
    private final Path folder;
    private final FileChannel lock;
    private final List<NoteSigner> signers;
    private final List<NoteKey> logs;
    private final InstantSource time;

    /**
     * A witness of these logs; throws {@link MachineLacks} if another process has the folder.
     *
     * @param signers its own keys, which sign with their moment
     */
    public Witness(Path folder, List<NoteSigner> signers, List<NoteKey> logs, InstantSource time) {
        this.folder = folder;
        this.signers = List.copyOf(signers);
        this.logs = List.copyOf(logs);
        this.time = time;
        this.lock = held(folder);
    }

    private static FileChannel held(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel channel =
                    FileChannel.open(folder.resolve(".witness"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (taken(channel)) {
                return channel;
            }
            channel.close();
        } catch (IOException e) {
            throw WholeFile.failed(folder, e);
        }
        throw new MachineLacks(Problem.of("log-folder-busy", Place.of(folder.toString())), null);
    }

    private static boolean taken(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            // The same process has it already.
            return false;
        }
    }

    /** Answers a request to cosign. What it answers with 200 is on the disk before. */
    public Answer add(byte[] body) {
        try {
            Request request = Request.read(body);
            Place place = Place.of("checkpoint");
            Checkpoint checkpoint = Checkpoint.of(place, request.checkpoint().text());
            List<NoteKey> known = logs.stream()
                    .filter(key -> key.name().equals(checkpoint.origin()))
                    .toList();
            if (known.isEmpty()) {
                return Answer.of(404, "This witness does not know the log.");
            }
            request.checkpoint().signers(known);
            return request.old() > checkpoint.size()
                    ? Answer.of(400, "The old size is above the size of the checkpoint.")
                    : cosigned(request, checkpoint);
        } catch (UnusableInput e) {
            return Answer.of(400, e.problems().getFirst().text(Locale.ENGLISH));
        } catch (NotProved e) {
            return Answer.of(403, "No key that this witness knows signed the checkpoint.");
        }
    }

    /** Comparing and keeping are one step: between them another request could take the witness back. */
    private synchronized Answer cosigned(Request request, Checkpoint checkpoint) {
        Checkpoint last = last(checkpoint.origin());
        if (request.old() != last.size()) {
            return Answer.conflict(last.size());
        }
        if (last.size() == checkpoint.size() && !last.root().equals(checkpoint.root())) {
            return Answer.conflict(last.size());
        }
        try {
            Consistency.check(
                    Place.of("proof"), last.size(), last.root(), checkpoint.size(), checkpoint.root(), request.proof());
        } catch (NotProved e) {
            return Answer.of(422, e.problem().text(Locale.ENGLISH));
        }
        Path file = file(checkpoint.origin());
        WholeFile.write(
                file,
                folder.resolve(file.getFileName() + ".new"),
                request.checkpoint().bytes());
        String text = request.checkpoint().text();
        return Answer.of(
                200,
                signers.stream()
                        .map(signer -> signer.sign(text, time.instant()).line())
                        .collect(Collectors.joining()));
    }

    private Checkpoint last(String origin) {
        Path file = file(origin);
        Place place = Place.of(file.toString());
        try {
            return WholeFile.find(file)
                    .map(bytes -> Checkpoint.of(
                            place, Note.read(file.toString(), bytes).text()))
                    .orElse(new Checkpoint(origin, 0, Hash.OF_NOTHING, List.of()));
        } catch (UnusableInput e) {
            // Without its memory a witness must not sign: it could be shown another past.
            throw new MachineLacks(e.problems().getFirst(), e);
        }
    }

    private Path file(String origin) {
        byte[] name = Hashes.plain(origin.getBytes(StandardCharsets.UTF_8));
        return folder.resolve(HexFormat.of().formatHex(name) + ".checkpoint");
    }

    /** For whoever looks on: its keys, and the last checkpoint of each log that it cosigned. */
    public synchronized Answer shown() {
        StringBuilder text = new StringBuilder();
        signers.forEach(signer -> text.append(signer.key().text()).append('\n'));
        logs.stream()
                .map(NoteKey::name)
                .distinct()
                .forEach(origin -> text.append('\n').append(last(origin).text()));
        return Answer.of(200, text.toString());
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw WholeFile.failed(folder, e);
        }
    }
}
