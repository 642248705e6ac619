package assize.app.papers;

import java.io.InputStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The content of a paper in pieces, each fetched when it is its turn. For one reader. */
final class Pieces extends InputStream {
    private static final int PIECE = 1 << 18;

    private final JdbcClient database;
    private final Paper paper;
    private byte[] piece = new byte[0];
    private int fetched;
    private int at;

    Pieces(JdbcClient database, Paper paper) {
        this.database = database;
        this.paper = paper;
    }

    @Override
    public int read() {
        return more() ? piece[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int from, int most) {
        if (most > 0 && !more()) {
            return -1;
        }
        int length = Math.min(most, piece.length - at);
        System.arraycopy(piece, at, into, from, length);
        at += length;
        return length;
    }

    private boolean more() {
        if (at == piece.length && fetched < paper.size()) {
            piece = database.sql("select substring(bytes from ? for ?) from site.paper where id = ?")
                    .params(fetched + 1, PIECE, paper.id())
                    .query((row, number) -> row.getBytes(1))
                    .single();
            fetched += piece.length;
            at = 0;
        }
        return at < piece.length;
    }
}
