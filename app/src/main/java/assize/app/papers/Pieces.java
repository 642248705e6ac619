package assize.app.papers;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Enumeration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The content of a paper in pieces, each fetched when it is its turn. For one reader. */
final class Pieces implements Enumeration<InputStream> {
    private static final int PIECE = 1 << 18;

    private final JdbcClient database;
    private final Paper paper;
    private int at;

    Pieces(JdbcClient database, Paper paper) {
        this.database = database;
        this.paper = paper;
    }

    @Override
    public boolean hasMoreElements() {
        return at < paper.size();
    }

    @Override
    public InputStream nextElement() {
        byte[] piece = database.sql("select substring(bytes from ? for ?) from site.paper where id = ?")
                .params(at + 1, PIECE, paper.id())
                .query((row, number) -> row.getBytes(1))
                .single();
        at += PIECE;
        return new ByteArrayInputStream(piece);
    }
}
