package assize.docket.tlog;

/** Where the hashes of whole subtrees come from: a list of leaves, tiles in a folder, rows of a table. */
@FunctionalInterface
public interface Nodes {
    /** The hash over the 2^level leaves from {@code index * 2^level} on; all of them are in the tree. */
    Hash at(int level, long index);
}
