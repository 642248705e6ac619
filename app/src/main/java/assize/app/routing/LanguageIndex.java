package assize.app.routing;

import assize.app.directory.Topic;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Reads one language: words at once, meaning once its model was loaded in the background. Safe for all threads. */
final class LanguageIndex {
    private final List<Topic> topics;
    private final String language;
    private final AtomicBoolean begun = new AtomicBoolean();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile @Nullable Meaning meaning;
    private volatile @Nullable Words words;

    LanguageIndex(List<Topic> topics, String language) {
        this.topics = topics;
        this.language = language;
    }

    void prepare() {
        if (begun.compareAndSet(false, true)) {
            Thread loading = new Thread(this::load, "model-" + language);
            loading.setDaemon(true);
            loading.start();
        }
    }

    /**
     * Begins nothing any more and waits for what was begun: a machine that ends while a model is being loaded breaks in
     * the middle of its native code.
     */
    void close() throws InterruptedException {
        if (begun.compareAndSet(false, true)) {
            ended.countDown();
        }
        ended.await();
    }

    boolean await() throws InterruptedException {
        ended.await();
        return meaning != null;
    }

    @Nullable
    Meaning findMeaning() {
        return meaning;
    }

    synchronized Words words() {
        Words known = words;
        if (known == null) {
            known = new Words(topics, language);
            words = known;
        }
        return known;
    }

    private void load() {
        try {
            words();
            meaning = new Meaning(topics, language);
        } catch (RuntimeException | LinkageError e) {
            // no machine code for this system, or no room for it: words alone do, and the page says nothing of models
            meaning = null;
        } finally {
            ended.countDown();
        }
    }
}
