package assize.docket.xes;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** The letters of a log; knows whether the XML library took them all, which tells a cut text from a wrong one. */
final class XesLetters extends FilterReader {
    private boolean ended;

    XesLetters(Reader in) {
        super(in);
    }

    /** Whether somebody asked for more than there was. */
    boolean ended() {
        return ended;
    }

    @Override
    public int read(char[] target, int from, int length) throws IOException {
        int read = super.read(target, from, length);
        ended |= read < 0;
        return read;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        ended |= read < 0;
        return read;
    }
}
