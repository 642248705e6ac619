package assize.app.routing;

import assize.app.directory.Topic;
import assize.app.directory.Topics;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Suggests topics for what somebody says, in English or Chinese. The models are loaded once somebody comes; until then,
 * where they can't be loaded, and while many ask at once, words alone are compared. Nothing that was said is kept. Safe
 * for all threads.
 */
public final class Routing implements AutoCloseable {
    /** The longest text that is read, in letters; the rest is left out. */
    public static final int LONGEST = 2000;

    /** How much words count beside meaning; from 0.2 to 0.5 the open half of the questions differs by 0.02. */
    private static final double WORDS_COUNT = 0.2;

    /** What is farther than this from every example has nothing to do with any of them. */
    private static final double TOO_FAR = 0.3;

    private static final int MOST = 3;
    private static final int AT_ONCE = 2;
    private static final long PATIENCE_MILLIS = 2000;

    private final Topics topics;
    private final Alarm alarm;
    private final boolean byMeaning;
    private final LanguageIndex english;
    private final LanguageIndex chinese;
    private final Semaphore turns = new Semaphore(AT_ONCE);

    /** Over a region's topics, with words alone if meaning is not wanted. */
    public Routing(Topics topics, boolean byMeaning) {
        this.topics = topics;
        this.byMeaning = byMeaning;
        this.alarm = new Alarm(topics.dangers());
        this.english = new LanguageIndex(topics.all(), "en");
        this.chinese = new LanguageIndex(topics.all(), "zh");
    }

    /** As much of it as is read. */
    public static String shortened(String said) {
        String text = said.strip();
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST));
    }

    /** Begins to load what a language needs, beside whatever else is done. */
    public void prepare(String language) {
        if (byMeaning) {
            index(language).prepare();
        }
    }

    /** Waits until a language is ready; false: it can't be compared by meaning. */
    public boolean isReady(String language) throws InterruptedException {
        prepare(language);
        return byMeaning && index(language).await();
    }

    /** Waits for models that are being loaded; none is any more. */
    @Override
    public void close() {
        try {
            english.close();
            chinese.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The numbers to call that the words call for; none mostly. */
    public List<String> numbers(String said) {
        return alarm.numbers(shortened(said));
    }

    /** The topics that may fit, the best first; none if nothing is close. */
    public List<Suggestion> suggest(String said) {
        return suggest(said, MOST);
    }

    List<Suggestion> suggest(String said, int most) {
        String text = shortened(said);
        if (text.isEmpty()) {
            return List.of();
        }
        String language = languageOf(text);
        prepare(language);
        double[] words = index(language).words().scores(text);
        Meaning.Near near = near(language, text);
        boolean lost = Arrays.stream(words).max().orElse(0) == 0 && (near == null || near.nearest() < TOO_FAR);
        double[] scores = near == null ? words : together(near.scores(), words);
        List<Topic> all = topics.all();
        return IntStream.range(0, lost ? 0 : all.size())
                .boxed()
                .filter(i -> near != null || words[i] > 0)
                .sorted(Comparator.comparingDouble(i -> -scores[i]))
                .limit(most)
                .map(i -> new Suggestion(
                        all.get(i), near == null ? "" : near.examples().get(i), language, scores[i]))
                .toList();
    }

    private Meaning.@Nullable Near near(String language, String text) {
        Meaning meaning = index(language).findMeaning();
        if (meaning == null) {
            return null;
        }
        try {
            if (!turns.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                return null;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
        try {
            return meaning.near(text);
        } finally {
            turns.release();
        }
    }

    private LanguageIndex index(String language) {
        return language.equals("zh") ? chinese : english;
    }

    private static double[] together(List<Double> meaning, double[] words) {
        double[] one = spread(meaning.stream().mapToDouble(Double::doubleValue).toArray());
        double[] other = spread(words);
        return IntStream.range(0, one.length)
                .mapToDouble(i -> one[i] + WORDS_COUNT * other[i])
                .toArray();
    }

    /** How far each stands out from the others, so that two scales can be added. */
    private static double[] spread(double[] scores) {
        double mean = Arrays.stream(scores).average().orElse(0);
        double deviation = Math.sqrt(Arrays.stream(scores)
                .map(s -> (s - mean) * (s - mean))
                .average()
                .orElse(0));
        return Arrays.stream(scores)
                .map(score -> deviation == 0 ? 0 : (score - mean) / deviation)
                .toArray();
    }

    private static String languageOf(String text) {
        return text.codePoints().anyMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.HAN)
                ? "zh"
                : "en";
    }
}
