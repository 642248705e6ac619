package assize.app.routing;

import assize.app.directory.Topic;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.bgesmallzhv15q.BgeSmallZhV15QuantizedEmbeddingModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Compares by meaning: what was said and every example become points, and near points mean nearly the same. What all
 * examples have in common is taken away first, since it tells nothing of one topic. Safe for all threads.
 */
final class Meaning {
    /** How many of a topic's examples count: one alone may be near by chance. */
    private static final int NEAREST = 4;

    private final EmbeddingModel model;
    private final List<List<Example>> topics = new ArrayList<>();
    private final float[] common;

    /**
     * How near each topic is, in the order of the topics, and the example of each that is nearest.
     *
     * @param nearest of all
     */
    record Near(List<Double> scores, List<String> examples, double nearest) {}

    static {
        // the tokenizer's library would otherwise tell its makers that it was loaded, where the machine is one of
        // Amazon's
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
    }

    /** Loads the model of a language and reads the examples; some seconds. */
    Meaning(List<Topic> all, String language) {
        this.model = language.equals("zh")
                ? new BgeSmallZhV15QuantizedEmbeddingModel()
                : new AllMiniLmL6V2QuantizedEmbeddingModel();
        List<List<Example>> points = all.stream()
                .map(topic -> Stream.concat(
                                topic.said().getOrDefault(language, List.of()).stream(),
                                Stream.of(
                                        topic.title().getOrDefault(language, ""),
                                        topic.words().getOrDefault(language, "")))
                        .map(text -> new Example(text, point(text)))
                        .toList())
                .toList();
        this.common =
                middle(points.stream().flatMap(List::stream).map(Example::point).toList());
        points.forEach(topic -> topics.add(topic.stream()
                .map(example -> new Example(example.text(), apart(example.point())))
                .toList()));
    }

    Near near(String said) {
        float[] point = apart(point(said));
        List<Double> scores = new ArrayList<>();
        List<String> examples = new ArrayList<>();
        double nearest = -1;
        for (List<Example> topic : topics) {
            double[] near = topic.stream()
                    .mapToDouble(example -> dot(example.point(), point))
                    .sorted()
                    .toArray();
            scores.add(Arrays.stream(near, Math.max(0, near.length - NEAREST), near.length)
                    .average()
                    .orElse(0));
            nearest = Math.max(nearest, near[near.length - 1]);
            examples.add(nearestExample(topic, point));
        }
        return new Near(List.copyOf(scores), List.copyOf(examples), nearest);
    }

    /** The example to show as a reason: a sentence, never the list of words at the end. */
    private static String nearestExample(List<Example> examples, float[] point) {
        return examples.subList(0, examples.size() - 2).stream()
                .max((one, other) -> Double.compare(dot(one.point(), point), dot(other.point(), point)))
                .map(Example::text)
                .orElse("");
    }

    private float[] point(String text) {
        return model.embed(text).content().vector();
    }

    private float[] apart(float[] point) {
        float[] apart = new float[point.length];
        for (int i = 0; i < apart.length; i++) {
            apart[i] = point[i] - common[i];
        }
        float length = (float) Math.sqrt(dot(apart, apart));
        for (int i = 0; length > 0 && i < apart.length; i++) {
            apart[i] /= length;
        }
        return apart;
    }

    private static float[] middle(List<float[]> points) {
        float[] middle = new float[points.getFirst().length];
        for (float[] point : points) {
            for (int i = 0; i < middle.length; i++) {
                middle[i] += point[i] / points.size();
            }
        }
        return middle;
    }

    private static double dot(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    /** An example and its point. */
    private static final class Example {
        private final String text;
        private final float[] point;

        Example(String text, float[] point) {
            this.text = text;
            this.point = point;
        }

        String text() {
            return text;
        }

        float[] point() {
            return point;
        }
    }
}
