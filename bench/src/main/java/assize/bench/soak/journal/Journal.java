package assize.bench.soak.journal;

import assize.bench.soak.node.Reply;
import assize.bench.soak.node.Request;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Everything that was asked, by key, as whoever asked knows it. Safe for all threads. */
public final class Journal {
    private final Map<String, Asked> all = new ConcurrentHashMap<>();
    private final AtomicLong acknowledged = new AtomicLong();

    /** Notes a request before it is sent for the first time. */
    Asked begin(Request request) {
        Asked asked = new Asked(request);
        all.put(request.key(), asked);
        return asked;
    }

    /** Notes an answer. */
    void answered(Asked asked, Reply reply) {
        asked.answer(reply);
        if (reply.acknowledged()) {
            acknowledged.incrementAndGet();
        }
    }

    /** How many acts were acknowledged. */
    public long acknowledged() {
        return acknowledged.get();
    }

    /** How many answers told that the act had been entered before: a retry that found the first try. */
    public long repeated() {
        return all.values().stream()
                .filter(one -> {
                    Reply reply = one.reply();
                    return reply != null && reply.word().equals("repeated");
                })
                .count();
    }

    /** All requests. */
    Collection<Asked> all() {
        return List.copyOf(all.values());
    }

    /** The requests that concern any of these cases. */
    Collection<Asked> of(Set<String> cases) {
        List<Asked> found = new ArrayList<>();
        for (Asked asked : all.values()) {
            Reply reply = asked.reply();
            if (cases.contains(asked.request().caseId()) || (reply != null && cases.contains(reply.caseId()))) {
                found.add(asked);
            }
        }
        return found;
    }

    /** The cases that the journal knows. */
    public Set<String> cases() {
        Set<String> cases = new TreeSet<>();
        for (Asked asked : all.values()) {
            Reply reply = asked.reply();
            if (reply != null && !reply.caseId().isEmpty()) {
                cases.add(reply.caseId());
            }
        }
        return cases;
    }
}
