package assize.docket.figures;

import assize.docket.xes.Stamp;
import assize.docket.xes.Trace;
import assize.docket.xes.XesEvent;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The figures that every log has. Stamps without an offset are ordered as if all were written at one place. For one
 * thread.
 */
final class StandardFigures {
    private static final int TOP = 8;
    private static final int MEAN_DECIMALS = 4;
    private static final BigDecimal DAY = BigDecimal.valueOf(Duration.ofDays(1).toMillis());

    private final Tally<String> activities = new Tally<>();
    private final Tally<String> starts = new Tally<>();
    private final Tally<String> ends = new Tally<>();
    private final Tally<List<String>> variants = new Tally<>();
    private final Tally<Follows> follows = new Tally<>();
    private final Tally<String> years = new Tally<>();
    private final Distribution lengths = new Distribution();
    private final Distribution durations = new Distribution();
    private long outOfOrder;
    private @Nullable Moment first;
    private @Nullable Moment last;

    /** One activity directly after another. */
    private record Follows(String before, String after) {}

    /** A stamp on the line of time, on which the earlier text comes first among equal moments. */
    private record Moment(Instant instant, String text) implements Comparable<Moment> {
        static Moment of(Stamp stamp) {
            return new Moment(stamp.at(ZoneOffset.UTC).toInstant(), stamp.text());
        }

        @Override
        public int compareTo(Moment other) {
            int order = instant.compareTo(other.instant);
            return order == 0 ? text.compareTo(other.text) : order;
        }
    }

    void add(Trace trace) {
        List<String> names = trace.events().stream().map(XesEvent::name).toList();
        lengths.add(names.size());
        variants.add(names);
        names.forEach(activities::add);
        for (int i = 1; i < names.size(); i++) {
            follows.add(new Follows(names.get(i - 1), names.get(i)));
        }
        if (!names.isEmpty()) {
            starts.add(names.getFirst());
            ends.add(names.getLast());
            addTimes(trace.events().stream().map(XesEvent::timestamp).toList());
        }
    }

    void addAll(StandardFigures other) {
        activities.addAll(other.activities);
        starts.addAll(other.starts);
        ends.addAll(other.ends);
        variants.addAll(other.variants);
        follows.addAll(other.follows);
        years.addAll(other.years);
        lengths.addAll(other.lengths);
        durations.addAll(other.durations);
        outOfOrder += other.outOfOrder;
        if (other.first != null && other.last != null) {
            extend(other.first, other.last);
        }
    }

    /** All figures as a JSON object; those about time are missing if there is no event. */
    Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("cases", lengths.count());
        values.put("events", activities.total());
        values.put("activities", (long) activities.distinct());
        values.put("variants", (long) variants.distinct());
        if (first != null && last != null) {
            values.put("first_event", first.text());
            values.put("last_event", last.text());
        }
        values.put("activity_counts", activities.object());
        values.put("start_activities", starts.object());
        values.put("end_activities", ends.object());
        values.put("top_variants", topVariants());
        values.put("cases_with_out_of_order_timestamps", outOfOrder);
        values.put("trace_length_histogram", lengths.pairs());
        values.put("cases_by_year_of_creation", byYear());
        values.put("directly_follows", directlyFollows());
        values.put("case_duration_days", durationDays());
        return values;
    }

    private void addTimes(List<Stamp> stamps) {
        years.add("%04d".formatted(stamps.getFirst().date().getYear()));
        List<Moment> moments = stamps.stream().map(Moment::of).toList();
        Moment earliest = moments.getFirst();
        Moment latest = earliest;
        boolean inOrder = true;
        for (int i = 1; i < moments.size(); i++) {
            Moment moment = moments.get(i);
            inOrder &= !moment.instant().isBefore(moments.get(i - 1).instant());
            earliest = moment.compareTo(earliest) < 0 ? moment : earliest;
            latest = moment.compareTo(latest) > 0 ? moment : latest;
        }
        outOfOrder += inOrder ? 0 : 1;
        durations.add(Duration.between(earliest.instant(), latest.instant()).toMillis());
        extend(earliest, latest);
    }

    private void extend(Moment earliest, Moment latest) {
        first = first == null || earliest.compareTo(first) < 0 ? earliest : first;
        last = last == null || latest.compareTo(last) > 0 ? latest : last;
    }

    private List<Object> topVariants() {
        return variants.byFrequency()
                .limit(TOP)
                .map(entry -> (Object) List.of(entry.getValue(), entry.getKey()))
                .toList();
    }

    private List<Object> byYear() {
        TreeMap<String, Long> sorted = new TreeMap<>();
        years.forEach(sorted::put);
        List<Object> pairs = new ArrayList<>();
        sorted.forEach((year, cases) -> pairs.add(List.of(year, cases)));
        return pairs;
    }

    private List<Object> directlyFollows() {
        return follows.byFrequency()
                .map(entry ->
                        (Object) List.of(entry.getKey().before(), entry.getKey().after(), entry.getValue()))
                .toList();
    }

    /**
     * From the earliest to the latest stamp of a case, in days of 24 hours: a case that runs into summer time is an
     * hour shorter. The median need not have a finite decimal form (4753 hours are 198.041666… days), so it is the
     * nearest double in its shortest writing, which is how JSON files carry such a number.
     */
    private Map<String, Object> durationDays() {
        Map<String, Object> days = new LinkedHashMap<>();
        if (!durations.isEmpty()) {
            double median = durations.twiceMedian() / (2.0 * DAY.longValueExact());
            days.put("mean", durations.mean(DAY, MEAN_DECIMALS));
            days.put("median", new BigDecimal(Double.toString(median)));
            days.put("max", new BigDecimal(Double.toString(durations.max() / DAY.doubleValue())));
        }
        return days;
    }
}
