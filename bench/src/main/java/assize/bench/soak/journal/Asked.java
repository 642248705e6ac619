package assize.bench.soak.journal;

import assize.bench.soak.node.Reply;
import assize.bench.soak.node.Request;
import org.jspecify.annotations.Nullable;

/** A request in the journal: how often it was sent, and what was answered in the end. Safe for all threads. */
public final class Asked {
    private final Request request;
    private volatile int sent;
    private volatile @Nullable Reply reply;

    Asked(Request request) {
        this.request = request;
    }

    Request request() {
        return request;
    }

    int sent() {
        return sent;
    }

    @Nullable
    Reply reply() {
        return reply;
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // only the writer that asks sends it
    void send() {
        sent++;
    }

    void answer(Reply given) {
        reply = given;
    }

    /** For a person, without what was said. */
    @Override
    public String toString() {
        Reply given = reply;
        String where = request.caseId().isEmpty() ? "" : " " + request.caseId() + "@" + request.revision();
        String told =
                given == null ? "-" : given.word() + " " + given.caseId() + ":" + given.number() + " " + given.why();
        return request.kind() + where + ", " + sent + " x, " + told.strip();
    }
}
