package assize.app.policy;

import java.util.List;
import java.util.stream.Stream;

/**
 * What somebody is to a case.
 *
 * @param holders the parts they have in it: {@code claimant}, {@code defendant 2}
 * @param offices the offices in which they work on it
 */
public record Standing(List<String> holders, List<Office> offices) {
    /** An office held at a body. */
    public record Office(String role, String body) {}

    /** Nothing at all. */
    public boolean none() {
        return holders.isEmpty() && offices.isEmpty();
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
