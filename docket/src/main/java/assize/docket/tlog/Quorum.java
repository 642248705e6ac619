package assize.docket.tlog;

import java.util.List;
import java.util.Set;

/**
 * Who must have cosigned: a witness, which has no members, or so many of a group. Immutable.
 *
 * @param name the name in the policy
 * @param least how many members are enough; 0 only for the quorum that asks for nobody
 * @param members witnesses and groups
 */
record Quorum(String name, int least, List<Quorum> members) {
    /** The quorum that asks for nobody. */
    static final Quorum NONE = new Quorum("none", 0, List.of());

    Quorum {
        members = List.copyOf(members);
    }

    static Quorum witness(String name) {
        return new Quorum(name, 1, List.of());
    }

    /** Whether those who cosigned, by their names in the policy, are enough. */
    boolean reached(Set<String> cosigned) {
        if (members.isEmpty()) {
            return least == 0 || cosigned.contains(name);
        }
        return members.stream().filter(member -> member.reached(cosigned)).count() >= least;
    }
}
