package assize.app.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import assize.app.cli.TestDesk;
import assize.app.directory.Topics;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How often the label that others gave is among the first three, on questions that people asked. */
class RoutingAccuracyTest {
    private static final int FIRST = 3;

    private final Topics topics = Topics.read(TestDesk.root().resolve("procedures/region/topics.yaml"));

    @Test
    void the_label_is_mostly_among_the_first_three_and_meaning_helps() throws Exception {
        assumeTrue(Asked.isThere(), "the questions are not beside this project; nothing was measured");
        List<Asked> all = Asked.all();
        List<Asked> open = all.stream().filter(Asked::open).toList();
        List<Asked> kept = all.stream().filter(asked -> !asked.open()).toList();
        Routing words = new Routing(topics, false);
        Routing both = new Routing(topics, true);
        assertThat(both.isReady("zh")).isTrue();
        List<Integer> openByWords = places(words, open);
        List<Integer> keptByWords = places(words, kept);
        List<Integer> openByBoth = places(both, open);
        List<Integer> keptByBoth = places(both, kept);
        System.out.printf(
                "Topics, label among the first three (first): words alone %s open, %s kept; with meaning %s, %s;"
                        + " %d and %d questions%n",
                figure(openByWords),
                figure(keptByWords),
                figure(openByBoth),
                figure(keptByBoth),
                open.size(),
                kept.size());
        assertThat(share(keptByBoth, FIRST))
                .isGreaterThan(share(keptByWords, FIRST))
                .isGreaterThanOrEqualTo(0.75);
    }

    private static String figure(List<Integer> places) {
        return "%.3f (%.3f)".formatted(share(places, FIRST), share(places, 1));
    }

    private static double share(List<Integer> places, int first) {
        return (double) places.stream().filter(place -> place < first).count() / places.size();
    }

    /** At which place the label stands of each question, counted from 0; past all places if it is not found. */
    private static List<Integer> places(Routing routing, List<Asked> questions) {
        return questions.stream()
                .map(asked -> labels(routing, asked).indexOf(asked.label()))
                .map(place -> place < 0 ? Integer.MAX_VALUE : place)
                .toList();
    }

    private static List<String> labels(Routing routing, Asked asked) {
        Map<String, Double> scores = new HashMap<>();
        routing.suggest(asked.text(), Integer.MAX_VALUE)
                .forEach(one -> scores.put(one.topic().id(), one.score()));
        return Labels.ranked(scores);
    }

    @Test
    void every_question_is_read_with_its_label() throws IOException {
        assumeTrue(Asked.isThere(), "the questions are not beside this project; nothing was measured");
        assertThat(Asked.all()).hasSize(260);
        assertThat(Asked.all().stream().map(Asked::label).distinct()).hasSize(20);
    }
}
