package assize.bench.soak.journal;

import assize.bench.soak.node.NodeProcess;
import assize.bench.soak.node.Reply;
import assize.bench.soak.node.Request;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** The way to whatever node is there at present. An answer that does not come is asked for again under the same key. */
public final class Line {
    private static final long ONE_ANSWER_SECONDS = 100;
    private static final long ALL_SECONDS = 180;
    private static final long AGAIN_NANOS = 25_000_000;

    private final AtomicReference<@Nullable NodeProcess> node = new AtomicReference<>();
    private final Journal journal;
    private final Watching watching;

    /** Told of every single answer, for trials that measure them. */
    @FunctionalInterface
    public interface Watching {
        /** The answer, null for none, to a request that was sent so long ago. */
        void heard(@Nullable Reply reply, long nanos);
    }

    /** A line that notes everything in a journal. */
    public Line(Journal journal, Watching watching) {
        this.journal = journal;
        this.watching = watching;
    }

    /** From now on this node is asked; null: none. */
    public void use(@Nullable NodeProcess now) {
        node.set(now);
    }

    /** Asks until there is an answer: a machine that lacks something is no answer yet. */
    Reply ask(Request request) throws InterruptedException {
        Asked asked = journal.begin(request);
        long begun = System.nanoTime();
        while (true) {
            NodeProcess now = node.get();
            if (now != null) {
                asked.send();
                long sent = System.nanoTime();
                Reply reply = now.ask(request, ONE_ANSWER_SECONDS, TimeUnit.SECONDS);
                watching.heard(reply, System.nanoTime() - sent);
                if (reply != null && !reply.word().equals("lacks")) {
                    journal.answered(asked, reply);
                    return reply;
                }
            }
            if (System.nanoTime() - begun > TimeUnit.SECONDS.toNanos(ALL_SECONDS)) {
                throw Fault.of("soak-no-answer", "key", request.key(), "asked", asked, "seconds", ALL_SECONDS);
            }
            LockSupport.parkNanos(AGAIN_NANOS);
        }
    }
}
