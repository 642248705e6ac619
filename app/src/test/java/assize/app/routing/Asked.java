package assize.app.routing;

import assize.app.cli.TestDesk;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A question that somebody asked, with the label that others gave it. The set is for tests only and is not ours: it is
 * read where it lies and nothing of it is kept here.
 *
 * @param open whether it belongs to the half that may be looked at while improving: the SHA-256 of its text begins
 *     with an even digit
 */
record Asked(String label, String text, boolean open) {
    private static final Path DATA = TestDesk.root().resolve("../shared/data/issue-routing/zh_issue_topic.csv");

    static boolean isThere() {
        return Files.isRegularFile(DATA);
    }

    static List<Asked> all() throws IOException {
        List<Asked> all = new ArrayList<>();
        for (String row : rows(Files.readString(DATA).replace("\uFEFF", ""))) {
            int comma = row.indexOf(',');
            String text = row.substring(comma + 1).strip();
            String plain =
                    text.startsWith("\"") ? text.substring(1, text.length() - 1).replace("\"\"", "\"") : text;
            all.add(new Asked(row.substring(0, comma), plain, isOpen(plain)));
        }
        return List.copyOf(all.subList(1, all.size()));
    }

    /** A quotation may go over several lines. */
    private static List<String> rows(String csv) {
        List<String> rows = new ArrayList<>();
        StringBuilder row = new StringBuilder();
        for (String line : csv.lines().toList()) {
            row.append(row.isEmpty() ? "" : "\n").append(line);
            if (row.chars().filter(letter -> letter == '"').count() % 2 == 0) {
                rows.add(row.toString());
                row.setLength(0);
            }
        }
        return rows;
    }

    private static boolean isOpen(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Character.digit(HexFormat.of().formatHex(hash).charAt(0), 16) % 2 == 0;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
