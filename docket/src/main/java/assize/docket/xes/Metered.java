package assize.docket.xes;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * A stream that counts its bytes, bounds each part of them and remembers its failure, because the XML reader tells a
 * broken file and a broken text apart only in words of its own. For one thread.
 */
final class Metered extends FilterInputStream {
    private final long largestPart;
    private long count;
    private long partStart;
    private @Nullable IOException failure;

    /** A part of the text is larger than allowed. */
    static final class PartTooLarge extends IOException {}

    Metered(InputStream in, long largestPart) {
        super(in);
        this.largestPart = largestPart;
    }

    /** A new part begins; the bound counts from here. */
    void startPart() {
        partStart = count;
    }

    long count() {
        return count;
    }

    /** What made the stream fail, or null. */
    @Nullable
    IOException failure() {
        return failure;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        try {
            int read = super.read(target, from, length);
            count += Math.max(0, read);
            if (count - partStart > largestPart) {
                throw new PartTooLarge();
            }
            return read;
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    @Override
    public long skip(long wanted) throws IOException {
        throw new IOException("a log is read, not skipped");
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
