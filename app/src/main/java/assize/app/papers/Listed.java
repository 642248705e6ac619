package assize.app.papers;

import assize.app.papers.look.PaperType;
import assize.law.json.Json;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A paper as an entry names it. The entry holds a text of one line for each: the hash, the size, the type, the name. As
 * the entry is covered by receipt and log, so is the hash of every paper. Immutable.
 */
public record Listed(String sha256, int size, PaperType type, String name) {
    /** The name under which the text is given with an act. */
    public static final String GIVEN = "papers";

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) (\\d{1,9}) ([A-Z]{3,5}) (.+)");

    /** What is given with an act that has these papers: nothing, or the one text. */
    public static Map<String, Object> given(List<Paper> papers) {
        String text = papers.stream()
                .map(paper -> paper.sha256() + " " + paper.size() + " " + paper.type() + " " + paper.name())
                .collect(Collectors.joining("\n"));
        return papers.isEmpty() ? Map.of() : Map.of(GIVEN, text);
    }

    /** The papers in which a scanner found something after they were gathered: with them nothing is entered. */
    public static List<Problem> infected(List<Paper> papers) {
        return papers.stream()
                .filter(paper -> paper.scan() == Paper.Scan.INFECTED)
                .map(paper -> Problem.of("paper-virus", Place.of(paper.name())))
                .toList();
    }

    /** The papers that an event names; a line that is none is left out. */
    public static List<Listed> of(Map<String, Object> event) {
        List<Listed> listed = new ArrayList<>();
        if (event.get("given") instanceof Map<?, ?> given && Json.object(given).get(GIVEN) instanceof String text) {
            for (String line : text.lines().toList()) {
                Matcher parts = LINE.matcher(line);
                if (parts.matches()) {
                    listed.add(new Listed(
                            parts.group(1),
                            Integer.parseInt(parts.group(2)),
                            PaperType.valueOf(parts.group(3)),
                            parts.group(4)));
                }
            }
        }
        return listed;
    }

    /** Its size as people read it. */
    public String sized() {
        return Paper.sized(size);
    }
}
