package assize.docket.xes;

import assize.law.problem.MachineLacks;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/**
 * Writes a log as a stream: the header when opened, then one trace at a time. Reading the result with {@link XesReader}
 * gives an equal log. A log that wasn't closed is cut, and the reader says so. For one thread.
 */
public final class XesWriter implements AutoCloseable {
    private static final int CHUNK = 1 << 16;

    private final String name;
    private final Writer out;

    private XesWriter(String name, Writer out, XesHeader header) {
        this.name = name;
        this.out = out;
        put(XesText.header(header));
    }

    /** Begins a log in a file, gzipped if its name ends in {@code .gz}; throws {@link MachineLacks} if it can't. */
    public static XesWriter open(Path file, XesHeader header) {
        try {
            OutputStream bytes = Files.newOutputStream(file);
            boolean packed = file.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
            return to(packed ? new GZIPOutputStream(bytes, CHUNK) : bytes, file.toString(), header);
        } catch (IOException e) {
            throw unwritable(file.toString(), e);
        }
    }

    /** Begins a log on a stream, which is closed with this writer; the name stands for it in problems. */
    public static XesWriter to(OutputStream bytes, String name, XesHeader header) {
        return new XesWriter(
                name, new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8), CHUNK), header);
    }

    /**
     * Appends a trace; throws {@link MachineLacks} if the disk refuses, and IllegalArgumentException if a text holds a
     * letter that XML can't carry (a control character or half a surrogate pair), which no log that was read can hold.
     */
    public void write(Trace trace) {
        put(XesText.trace(trace));
    }

    /** Ends the log. */
    @Override
    public void close() {
        try (out) {
            out.write("</log>\n");
        } catch (IOException e) {
            throw unwritable(name, e);
        }
    }

    private void put(CharSequence text) {
        try {
            out.append(text);
        } catch (IOException e) {
            throw unwritable(name, e);
        }
    }

    private static MachineLacks unwritable(String name, IOException failure) {
        return new MachineLacks(
                Problem.of("xes-unwritable", Place.of(name), "why", String.valueOf(failure.getMessage())), failure);
    }
}
