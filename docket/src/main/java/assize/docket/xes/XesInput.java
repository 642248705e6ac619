package assize.docket.xes;

import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The bytes of a log on the disk, and its text after unpacking. For one thread. */
final class XesInput implements AutoCloseable {
    private static final int CHUNK = 1 << 16;

    private final String name;
    private final long total;
    private final Metered packed;
    private final Metered text;

    private XesInput(Path file) throws IOException {
        this.name = file.toString();
        this.total = Files.size(file);
        this.packed = new Metered(Files.newInputStream(file), Long.MAX_VALUE);
        try {
            this.text = new Metered(unpacked(file), XesParser.LARGEST_PART);
        } catch (IOException | UnusableInput e) {
            packed.close();
            throw e;
        }
    }

    /** Opens a file; throws {@link UnusableInput} if there is none or it isn't packed as its name says. */
    static XesInput open(Path file) {
        Place place = Place.of(file.toString());
        if (Files.isDirectory(file)) {
            throw new UnusableInput(Problem.of("xes-folder", place));
        }
        try {
            return new XesInput(file);
        } catch (NoSuchFileException e) {
            throw new UnusableInput(Problem.of("xes-missing", place));
        } catch (IOException e) {
            throw new UnusableInput(problem(e, place, 0));
        }
    }

    /** Why reading failed, after so many whole traces. */
    static Problem problem(IOException failure, Place place, long traces) {
        String whole = Long.toString(traces);
        return switch (failure) {
            case EOFException _ -> Problem.of("xes-cut", place, "traces", whole);
            case ZipException _ -> Problem.of("xes-gzip-broken", place, "traces", whole, "why", why(failure));
            case Metered.PartTooLarge _ ->
                Problem.of(
                        "xes-too-large", place, "traces", whole, "most", Long.toString(XesParser.LARGEST_PART >> 20));
            default -> Problem.of("xes-unreadable", place, "traces", whole, "why", why(failure));
        };
    }

    String name() {
        return name;
    }

    Metered text() {
        return text;
    }

    long bytesRead() {
        return packed.count();
    }

    long bytesTotal() {
        return total;
    }

    @Override
    public void close() {
        try {
            text.close();
        } catch (IOException e) {
            // Everything needed was read; a file that can't be closed does no harm to what was read from it.
            return;
        }
    }

    private InputStream unpacked(Path file) throws IOException {
        PushbackInputStream start = new PushbackInputStream(packed, 2);
        byte[] magic = start.readNBytes(2);
        start.unread(magic);
        if (magic.length == 2 && (magic[0] & 0xff) == 0x1f && (magic[1] & 0xff) == 0x8b) {
            return new GZIPInputStream(start, CHUNK);
        }
        if (magic.length > 0 && name.toLowerCase(Locale.ROOT).endsWith(".gz")) {
            throw new UnusableInput(Problem.of("xes-not-gzip", Place.of(file.toString())));
        }
        return start;
    }

    private static String why(IOException failure) {
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }
}
