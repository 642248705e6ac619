package assize.bench.peer;

import java.util.Map;

/** What the bench asks of an engine. */
interface Peer extends AutoCloseable {
    /** Starts a matter with its first task. */
    void begin(Map<String, Object> known);

    /** Completes a task. */
    void complete(String task, Map<String, Object> said);

    @Override
    void close();
}
