package assize.law.picture;

import assize.law.language.Procedure;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The picture as a flowchart of Mermaid, which many wikis and forges draw where it stands in a page. */
public final class MermaidPicture {
    private MermaidPicture() {}

    /** The picture of a procedure as Mermaid text. */
    public static String of(Procedure procedure, Locale language) {
        Chart chart = Chart.of(procedure, new Wording(procedure, language));
        Map<String, String> ids = new HashMap<>();
        StringBuilder text = new StringBuilder("---\ntitle: \"").append(plain(chart.title()));
        text.append("\"\n---\nflowchart TD\n");
        for (Chart.Node node : chart.nodes()) {
            String id = "n" + ids.size();
            ids.put(node.id(), id);
            text.append("    ").append(id).append(shape(node)).append('\n');
        }
        for (Chart.Line line : chart.lines()) {
            text.append("    ").append(ids.get(line.from())).append(line.byLaw() ? " -.-> " : " --> ");
            text.append(ids.get(line.to())).append('\n');
        }
        return text.append("""
                    classDef burden fill:#fbe3d6,stroke:#333
                    classDef law stroke-dasharray:5 3
                """).toString();
    }

    private static String shape(Chart.Node node) {
        String words = Stream.of(
                        node.heading().stream(),
                        node.below().stream(),
                        node.stays().stream().map(stay -> (stay.first() ? "– " : "") + stay.words()))
                .flatMap(lines -> lines)
                .map(MermaidPicture::plain)
                .collect(Collectors.joining("<br>", "\"", "\""));
        return switch (node.kind()) {
            case START -> "([" + words + "])";
            case STAGE -> "[" + words + "]";
            case BURDEN -> "{{" + words + "}}:::burden";
            case END -> "[[" + words + "]]";
            case ACTION -> "(" + words + ")";
            case LAW -> "(" + words + "):::law";
        };
    }

    private static String plain(String words) {
        return words.replace("\"", "#quot;").replace("<", "#lt;").replace(">", "#gt;");
    }
}
