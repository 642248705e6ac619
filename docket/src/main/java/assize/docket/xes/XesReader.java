package assize.docket.xes;

import assize.law.problem.UnusableInput;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a log as a stream: the header when opened, then one trace at a time, in memory that doesn't grow with the log.
 * Plain and gzipped logs are told apart by their first bytes. Whatever makes the log unusable is thrown as
 * {@link UnusableInput} when it is reached; the traces given before are sound. For one thread.
 */
public final class XesReader implements Iterator<Trace>, AutoCloseable {
    private final XesInput input;
    private final XesParser parser;
    private final XesHeader header;
    private @Nullable Trace next;
    private boolean ended;

    private XesReader(XesInput input) {
        this.input = input;
        this.parser = new XesParser(input);
        this.header = parser.header();
    }

    /** Opens a log and reads its header; throws {@link UnusableInput} if it has none. */
    public static XesReader open(Path file) {
        XesInput input = XesInput.open(file);
        try {
            return new XesReader(input);
        } catch (UnusableInput e) {
            input.close();
            throw e;
        }
    }

    /** What stands before the first trace. */
    public XesHeader header() {
        return header;
    }

    /** Whether another trace follows; throws {@link UnusableInput} if what follows is none. */
    @Override
    public boolean hasNext() {
        if (next == null && !ended) {
            next = parser.findTrace();
            ended = next == null;
        }
        return next != null;
    }

    /** The next trace; throws {@link UnusableInput} if what follows is none. */
    @Override
    public Trace next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException("the log has no further trace");
        }
        Trace trace = next;
        next = null;
        return trace;
    }

    /** How many bytes of the file were read so far, as they lie on the disk. */
    public long bytesRead() {
        return input.bytesRead();
    }

    /** How many bytes the file had when it was opened. */
    public long bytesTotal() {
        return input.bytesTotal();
    }

    @Override
    public void close() {
        input.close();
    }
}
