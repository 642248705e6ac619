package assize.docket.replay;

import assize.docket.figures.Figure;
import assize.docket.figures.Measure;
import assize.law.history.Mapping;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import java.util.List;

/** The figures that a mapping declares, as those that are counted. */
final class Figures {
    private Figures() {}

    static List<Figure> of(Mapping mapping) {
        return mapping.figures().stream().map(Figures::figure).toList();
    }

    private static Figure figure(Mapping.Counted counted) {
        int activities = counted.kind().equals("days") ? 2 : 1;
        String attribute = counted.attribute() == null ? "" : counted.attribute();
        boolean needsAttribute =
                counted.kind().equals("values") || counted.kind().equals("sum");
        if (counted.of().size() != activities || (needsAttribute && attribute.isEmpty())) {
            throw unclear(counted);
        }
        String of = counted.of().getFirst();
        return switch (counted.kind()) {
            case "days" ->
                new Figure.DaysBetween(counted.path(), of, counted.of().getLast(), measure(counted));
            case "having" -> new Figure.CasesWith(counted.path(), of);
            case "values" -> new Figure.ValuesOf(counted.path(), of, attribute);
            case "sum" -> new Figure.SumOf(counted.path(), of, attribute);
            default -> throw unclear(counted);
        };
    }

    /** {@code > 90}, {@code = 60}, {@code < 0}, or {@code spread} for count, least, median, mean and most. */
    private static Measure measure(Mapping.Counted counted) {
        String text = counted.measure() == null ? "" : counted.measure();
        if (text.equals("spread")) {
            return new Measure.Summary(3);
        }
        if (!text.matches("[<>=] -?\\d{1,6}")) {
            throw unclear(counted);
        }
        Measure.Relation relation = switch (text.charAt(0)) {
            case '<' -> Measure.Relation.FEWER;
            case '>' -> Measure.Relation.MORE;
            default -> Measure.Relation.EXACTLY;
        };
        return new Measure.Cases(relation, Long.parseLong(text.substring(2)));
    }

    private static UnusableInput unclear(Mapping.Counted counted) {
        return new UnusableInput(Problem.of("figure-unclear", Place.of("replay.yaml"), "path", counted.path()));
    }
}
