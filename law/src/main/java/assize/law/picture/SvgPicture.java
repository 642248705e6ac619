package assize.law.picture;

import assize.law.language.Procedure;
import assize.law.language.SideMatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The picture as SVG that needs nothing beside it: no style sheet, no font, no script. Shapes tell stages apart before
 * colour does (a start has round ends, an end a double line, a burden cut corners), colours keep a contrast of at least
 * 7 to 1 with the words on them (WCAG 2.2, 1.4.6), and title and description say the same to who hears it.
 */
public final class SvgPicture {
    private static final double LEGEND = 46;
    private static final double HEADER = 40;

    private final StringBuilder svg = new StringBuilder();
    private final Wording words;

    private SvgPicture(Wording words) {
        this.words = words;
    }

    /** The picture of a procedure, as a text of SVG; the same procedure and language give the same text. */
    public static String of(Procedure procedure, Locale language) {
        Wording words = new Wording(procedure, language);
        List<Part> parts = new ArrayList<>();
        parts.add(Part.of(Chart.of(procedure, words)));
        for (SideMatter matter : procedure.sideMatters().values()) {
            parts.add(Part.of(Chart.of(matter.inside(), new Wording(matter.inside(), language))));
        }
        return new SvgPicture(words).draw(parts, language);
    }

    /** The main line, or one side-matter, of which each is drawn below the one before. */
    private record Part(Chart chart, ChartLayout layout) {
        static Part of(Chart chart) {
            return new Part(chart, ChartLayout.of(chart));
        }
    }

    private String draw(List<Part> parts, Locale language) {
        Chart chart = parts.getFirst().chart();
        double width = Math.max(
                760, parts.stream().mapToDouble(p -> p.layout().width()).max().orElse(0));
        double height = LEGEND
                + parts.stream().mapToDouble(p -> p.layout().height() + HEADER).sum();
        svg.append("""
                <svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="title desc" lang="%s" \
                width="%s" height="%s" viewBox="0 0 %s %s" font-family="system-ui, 'Noto Sans', 'Noto Sans CJK SC', \
                'DejaVu Sans', sans-serif">
                """.formatted(language.getLanguage(), n(width), n(height), n(width), n(height)));
        svg.append("<title id=\"title\">").append(escape(chart.title())).append("</title>\n");
        svg.append("<desc id=\"desc\">").append(escape(chart.about())).append("</desc>\n");
        svg.append("""
                <defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" \
                orient="auto-start-reverse"><path d="M0 0.5 8 4 0 7.5z" fill="#333"/></marker></defs>
                <rect width="100%" height="100%" fill="#fff"/>
                """);
        double top = 0;
        for (Part part : parts) {
            text(20, top + 26, top == 0 ? 16 : 14, "start", "bold", part.chart().title());
            svg.append("<g transform=\"translate(0 ").append(n(top + HEADER)).append(")\">\n");
            part.layout().paths().forEach(this::path);
            part.layout().boxes().forEach(this::box);
            svg.append("</g>\n");
            top += part.layout().height() + HEADER;
        }
        legend(height - LEGEND + 12);
        return svg.append("</svg>\n").toString();
    }

    private void path(ChartLayout.Path path) {
        svg.append("<path d=\"M");
        path.points()
                .forEach(p -> svg.append(n(p.x())).append(' ').append(n(p.y())).append(' '));
        svg.setLength(svg.length() - 1);
        svg.append("\" fill=\"none\" stroke=\"#333\" stroke-width=\"1.1\" stroke-linejoin=\"round\"");
        svg.append(path.line().byLaw() ? " stroke-dasharray=\"5 3\"" : "");
        svg.append(path.line().to().startsWith("stage ") ? " marker-end=\"url(#tip)\"/>\n" : "/>\n");
    }

    private void box(ChartLayout.Box box) {
        Chart.Node node = box.node();
        Shapes.draw(svg, node.kind(), box.x(), box.y(), box.width(), box.height());
        boolean stage = node.kind() != Chart.Kind.ACTION && node.kind() != Chart.Kind.LAW;
        double middle = box.x() + box.width() / 2;
        double y = box.y() + Size.PAD + Size.BIG - Size.BIG * Size.LEADING;
        for (String line : node.heading()) {
            y += Size.BIG * Size.LEADING;
            text(middle, y, Size.BIG, "middle", stage ? "bold" : "normal", line);
        }
        for (String line : node.below()) {
            y += Size.SMALL * Size.LEADING;
            text(middle, y, Size.SMALL, "middle", "normal", line);
        }
        if (node.stays().isEmpty()) {
            return;
        }
        y += 6;
        line(box.x() + 8, y, box.x() + box.width() - 8, y, "");
        for (Chart.Stay stay : node.stays()) {
            y += Size.SMALL * Size.LEADING;
            double left = box.x() + (node.kind() == Chart.Kind.STAGE ? 9 : 17);
            if (stay.first()) {
                line(left, y - 4, left + 11, y - 4, stay.byLaw() ? " stroke-dasharray=\"3 2\"" : "");
            }
            text(left + 16, y, Size.SMALL, "start", "normal", stay.words());
        }
    }

    private void legend(double y) {
        double x = 20;
        for (Chart.Kind kind : Chart.Kind.values()) {
            String name = words.say("legend-" + kind.name().toLowerCase(Locale.ROOT));
            Shapes.draw(svg, kind, x, y, 30, 20);
            text(x + 36, y + 14, Size.SMALL, "start", "normal", name);
            x += 56 + Size.wide(name, Size.SMALL);
        }
    }

    private void line(double x1, double y1, double x2, double y2, String dashes) {
        svg.append("<path d=\"M%s %s %s %s\" stroke=\"#555\"%s/>%n".formatted(n(x1), n(y1), n(x2), n(y2), dashes));
    }

    private void text(double x, double y, double size, String anchor, String weight, String words) {
        svg.append("<text x=\"%s\" y=\"%s\" font-size=\"%s\" text-anchor=\"%s\" font-weight=\"%s\" fill=\"#111\">"
                .formatted(n(x), n(y), n(size), anchor, weight));
        svg.append(escape(words)).append("</text>\n");
    }

    static String n(double number) {
        long tenths = Math.round(number * 10);
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : tenths / 10 + "." + Math.abs(tenths % 10);
    }

    private static String escape(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
