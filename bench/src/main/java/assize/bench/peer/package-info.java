/**
 * The peers: two engines that many courts' systems are built on, each embedded in this process with a database of its
 * own on the same server, configured as their makers advise for speed. They are on no class path but this one.
 */
@org.jspecify.annotations.NullMarked
package assize.bench.peer;
