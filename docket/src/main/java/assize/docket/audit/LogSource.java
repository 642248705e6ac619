package assize.docket.audit;

import java.util.Optional;
import java.util.SortedMap;

/** Where a log is read, as others serve it: a folder or an address on the web. */
public interface LogSource {
    /** The bytes of a file; empty if it is not there. At most so many are read: more is unusable input. */
    Optional<byte[]> find(String path, int most);

    /** The checkpoints that were kept from before, by the sizes in their names; empty where nobody can list them. */
    SortedMap<Long, byte[]> earlier();

    /** What it is called in messages. */
    String name();
}
