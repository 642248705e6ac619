/**
 * The search through all states of a net, the graph that it leaves, and the shortest ways through it.
 */
@org.jspecify.annotations.NullMarked
package assize.law.verify.explore;
