package assize.app.policy;

import java.util.List;
import java.util.stream.Stream;

/**
 * What somebody is to a case.
 *
 * @param holders the parts they have in it: {@code claimant}, {@code defendant 2}
 * @param offices the offices in which they work on it
 * @param urgent the offices in which they only read it, for a day and for a reason that was entered
 */
public record Standing(List<String> holders, List<Office> offices, List<Office> urgent) {
    /** An office held at a body. */
    public record Office(String role, String body) {}

    /** Nothing at all. */
    public boolean none() {
        return holders.isEmpty() && offices.isEmpty() && urgent.isEmpty();
    }

    /** Everything by which they see: that, and what they took for a day. */
    public List<String> seeing() {
        return Stream.concat(roles().stream(), urgent.stream().map(Office::role))
                .distinct()
                .toList();
    }

    /** Whether they look at it as somebody who holds an office. */
    public boolean official() {
        return !offices.isEmpty() || !urgent.isEmpty();
    }

    /** Everything by which they see and act. */
    public List<String> roles() {
        return Stream.concat(holders.stream(), offices.stream().map(Office::role))
                .toList();
    }

    /** At which body they hold an office; empty for a part that is no office. */
    public String body(String role) {
        return offices.stream()
                .filter(office -> office.role().equals(role))
                .map(Office::body)
                .findFirst()
                .orElse("");
    }
}
