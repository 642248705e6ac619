/**
 * How things are measured: contenders take turns (A B C A B C …), so that what a machine does to one it does to all;
 * the first turn warms up and is thrown away; what counts is the median of the others. One and the same build moves
 * by a fifth between two runs, so goals compare figures of one run.
 */
@org.jspecify.annotations.NullMarked
package assize.bench.harness;
