package assize.docket.lot;

import assize.docket.receipt.Receipt;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The plain text of a report. Its parts stand between headings, so that a shell can cut them out. */
final class ReportText {
    private static final String HEAD = "Draw by lot. How to check it: docs/how-lots-are-drawn.md\n\n";
    private static final List<String> HEADINGS =
            List.of("== committed\n", "== randomness\n", "== drawn\n", "== proof\n");

    /** The line of the file at which the batch begins. */
    static final int FIRST_LINE = 4;

    private ReportText() {}

    static byte[] bytes(DrawReport report) {
        String text = HEAD
                + HEADINGS.get(0)
                + report.committed()
                + HEADINGS.get(1)
                + report.randomness()
                + HEADINGS.get(2)
                + report.drawn()
                + HEADINGS.get(3)
                + report.contentLine()
                + "\n"
                + new String(report.receipt().bytes(), StandardCharsets.UTF_8);
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static DrawReport read(String file, byte[] bytes) {
        String text = text(file, bytes);
        if (!text.startsWith(HEAD + HEADINGS.get(0))) {
            throw new UnusableInput(Problem.of("lots-no-report", new Place(file, 1, 1)));
        }
        String[] parts = new String[HEADINGS.size()];
        int from = HEAD.length() + HEADINGS.get(0).length();
        for (int i = 1; i < HEADINGS.size(); i++) {
            // a heading stands at the beginning of a line, and no line of the parts can look like one
            int heading = text.indexOf("\n" + HEADINGS.get(i), from - 1);
            if (heading < 0) {
                throw new UnusableInput(Problem.of(
                        "lots-part-missing",
                        Place.of(file),
                        "part",
                        HEADINGS.get(i).strip()));
            }
            parts[i - 1] = text.substring(from, Math.max(from, heading + 1));
            from = heading + 1 + HEADINGS.get(i).length();
        }
        int end = text.indexOf('\n', from);
        if (end < 0) {
            throw new UnusableInput(Problem.of("lots-part-missing", Place.of(file), "part", "== proof"));
        }
        byte[] content = text.substring(from, end).getBytes(StandardCharsets.UTF_8);
        Receipt receipt = Receipt.read(file, text.substring(end + 1).getBytes(StandardCharsets.UTF_8));
        return new DrawReport(file, parts[0], parts[1], parts[2], content, receipt);
    }

    private static String text(String file, byte[] bytes) {
        if (bytes.length > DrawReport.MOST_BYTES) {
            throw new UnusableInput(Problem.of(
                    "note-too-large", Place.of(file), "found", "" + bytes.length, "most", "" + DrawReport.MOST_BYTES));
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new UnusableInput(Problem.of("note-encoding", Place.of(file)));
        }
    }
}
