package assize.law.picture;

import java.util.stream.Stream;

/**
 * How much room a node needs. Which font a reader has is not known, so letters are taken a little wider than those
 * of the usual ones: words stay within their boxes.
 */
record Size(double width, double height) {
    static final double BIG = 13;
    static final double SMALL = 11;
    static final double LEADING = 1.35;
    static final double PAD = 9;

    /** Wide enough for the longest line, and for the slanted or rounded ends of its shape. */
    static Size of(Chart.Node node) {
        double heading = node.heading().stream()
                        .mapToDouble(line -> wide(line, BIG))
                        .max()
                        .orElse(0)
                * (stage(node) ? 1.08 : 1);
        double below = Stream.concat(
                        node.below().stream(), node.stays().stream().map(Chart.Stay::words))
                .mapToDouble(line -> wide(line, SMALL) + (node.stays().isEmpty() ? 0 : 16))
                .max()
                .orElse(0);
        double ends = switch (node.kind()) {
            case START, BURDEN -> 34;
            case END -> 26;
            default -> 18;
        };
        int lines = node.below().size() + node.stays().size();
        double gap = node.stays().isEmpty() ? 0 : 6;
        return new Size(
                Math.max(heading, below) + ends,
                2 * PAD + node.heading().size() * BIG * LEADING + lines * SMALL * LEADING + gap);
    }

    private static boolean stage(Chart.Node node) {
        return node.kind() != Chart.Kind.ACTION && node.kind() != Chart.Kind.LAW;
    }

    /** The width of a text at a size of letters. */
    static double wide(String words, double size) {
        return words.chars()
                        .mapToDouble(c -> Page.wide((char) c) ? 1.0 : Character.isUpperCase(c) ? 0.72 : 0.585)
                        .sum()
                * size;
    }
}
