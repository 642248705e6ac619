package assize.law.picture;

/** The shape and the colour of each kind of node. */
final class Shapes {
    private static final String INK = "\" stroke=\"#333\" stroke-width=\"1.2\"";

    private Shapes() {}

    static void draw(StringBuilder svg, Chart.Kind kind, double x, double y, double width, double height) {
        switch (kind) {
            case START -> rectangle(svg, x, y, width, height, Math.min(height / 2, 18), "#dff0e0" + INK);
            case STAGE -> rectangle(svg, x, y, width, height, 0, "#e8eef7" + INK);
            case END -> {
                rectangle(svg, x, y, width, height, 0, "#eeeeee" + INK);
                rectangle(svg, x + 3, y + 3, width - 6, height - 6, 0, "none" + INK);
            }
            case BURDEN -> octagon(svg, x, y, width, height);
            case ACTION -> rectangle(svg, x, y, width, height, 7, "#ffffff" + INK);
            case LAW -> rectangle(svg, x, y, width, height, 7, "#ffffff" + INK + " stroke-dasharray=\"5 3\"");
        }
    }

    private static void rectangle(
            StringBuilder svg, double x, double y, double width, double height, double round, String fill) {
        svg.append("<rect x=\"").append(SvgPicture.n(x)).append("\" y=\"").append(SvgPicture.n(y));
        svg.append("\" width=\"")
                .append(SvgPicture.n(width))
                .append("\" height=\"")
                .append(SvgPicture.n(height));
        svg.append("\" rx=\"")
                .append(SvgPicture.n(round))
                .append("\" fill=\"")
                .append(fill)
                .append("/>\n");
    }

    private static void octagon(StringBuilder svg, double x, double y, double width, double height) {
        double cut = Math.min(10, height / 3);
        double[][] corners = {
            {x + cut, y}, {x + width - cut, y}, {x + width, y + cut}, {x + width, y + height - cut},
            {x + width - cut, y + height}, {x + cut, y + height}, {x, y + height - cut}, {x, y + cut}
        };
        svg.append("<path d=\"M");
        for (double[] corner : corners) {
            svg.append(SvgPicture.n(corner[0]))
                    .append(' ')
                    .append(SvgPicture.n(corner[1]))
                    .append(' ');
        }
        svg.append("z\" fill=\"#fbe3d6" + INK + "/>\n");
    }
}
