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
        Wording words = new Wording(procedure, language);
        Chart chart = Chart.of(procedure, words);
        Map<String, String> ids = new HashMap<>();
        StringBuilder text = new StringBuilder("---\ntitle: \"").append(plain(chart.title()));
        text.append("\"\n---\nflowchart TD\n");
        draw(chart, "", "    ", ids, text);
        procedure.sideMatters().values().forEach(matter -> {
            text.append("    subgraph ").append("m").append(ids.size());
            text.append(" [\"").append(plain(words.matter(matter.name()))).append("\"]\n");
            Chart inside = Chart.of(matter.inside(), new Wording(matter.inside(), language));
            draw(inside, matter.name() + ".", "        ", ids, text);
            text.append("    end\n");
        });
        return text.append("""
                    classDef burden fill:#fbe3d6,stroke:#333
                    classDef law stroke-dasharray:5 3
                """).toString();
    }

    /** Nodes are numbered through; what they are called inside a side-matter begins with its name. */
    private static void draw(Chart chart, String within, String indent, Map<String, String> ids, StringBuilder text) {
        for (Chart.Node node : chart.nodes()) {
            String id = "n" + ids.size();
            ids.put(within + node.id(), id);
            text.append(indent).append(id).append(shape(node)).append('\n');
        }
        for (Chart.Line line : chart.lines()) {
            text.append(indent).append(ids.get(within + line.from())).append(line.byLaw() ? " -.-> " : " --> ");
            text.append(ids.get(within + line.to())).append('\n');
        }
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
