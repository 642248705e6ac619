package assize.docket.replay;

import assize.docket.figures.Figure;
import assize.docket.figures.Measure;
import assize.law.history.Mapping;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The figures that a mapping declares, as those that are counted. */
final class Figures {
    private Figures() {}

    /** The figures; throws {@link UnusableInput} with all that are unclear. */
    static List<Figure> of(Mapping mapping, String procedure) {
        List<Figure> figures = new ArrayList<>();
        List<Problem> unclear = new ArrayList<>();
        for (Mapping.Counted counted : mapping.figures()) {
            Figure figure = figure(counted);
            if (figure == null) {
                unclear.add(Problem.of("figure-unclear", Place.of(procedure + "/replay.yaml"), "path", counted.path()));
            } else {
                figures.add(figure);
            }
        }
        if (!unclear.isEmpty()) {
            throw new UnusableInput(unclear);
        }
        return List.copyOf(figures);
    }

    /** The figure as it is counted; null if it is unclear. */
    private static @Nullable Figure figure(Mapping.Counted counted) {
        int activities = counted.kind().equals("days") ? 2 : 1;
        String attribute = counted.attribute() == null ? "" : counted.attribute();
        boolean needsAttribute =
                counted.kind().equals("values") || counted.kind().equals("sum");
        if (counted.of().size() != activities || (needsAttribute && attribute.isEmpty())) {
            return null;
        }
        String of = counted.of().getFirst();
        return switch (counted.kind()) {
            case "days" -> {
                Measure measure = measure(counted);
                yield measure == null
                        ? null
                        : new Figure.DaysBetween(
                                counted.path(), of, counted.of().getLast(), measure);
            }
            case "having" -> new Figure.CasesWith(counted.path(), of);
            case "values" -> new Figure.ValuesOf(counted.path(), of, attribute);
            case "sum" -> new Figure.SumOf(counted.path(), of, attribute);
            default -> null;
        };
    }

    /** {@code > 90}, {@code = 60}, {@code < 0}, or {@code spread} for count, least, median, mean and most. */
    private static @Nullable Measure measure(Mapping.Counted counted) {
        String text = counted.measure() == null ? "" : counted.measure();
        if (text.equals("spread")) {
            return new Measure.Summary(3);
        }
        if (!text.matches("[<>=] -?\\d{1,6}")) {
            return null;
        }
        Measure.Relation relation = switch (text.charAt(0)) {
            case '<' -> Measure.Relation.FEWER;
            case '>' -> Measure.Relation.MORE;
            default -> Measure.Relation.EXACTLY;
        };
        return new Measure.Cases(relation, Long.parseLong(text.substring(2)));
    }
}
