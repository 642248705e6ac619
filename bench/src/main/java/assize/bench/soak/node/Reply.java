package assize.bench.soak.node;

import java.util.List;

/**
 * What a node answers, as a line.
 *
 * @param word entered, repeated, changed, refused, reused, lacks, failed or read
 * @param caseId the case, where there is one
 * @param number the place of the act's entry; after a change and a reading the revision
 * @param why the code of the problem
 */
public record Reply(String word, String caseId, long number, String why) {
    private static final int PARTS = 5;

    /** As a line without its end; the mark tells it from one that broke off. */
    public String line() {
        return String.join("\t", word, caseId, Long.toString(number), why.replaceAll("\\s+", " "), ".");
    }

    /** Whether the act is in the docket and its place was told. */
    public boolean acknowledged() {
        return word.equals("entered") || word.equals("repeated");
    }

    static Reply of(String line) {
        List<String> part = List.of(line.split("\t", PARTS));
        return new Reply(part.get(0), part.get(1), Long.parseLong(part.get(2)), part.get(3));
    }
}
