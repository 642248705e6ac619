/** The trials: what is broken in each, and what must hold all the same. */
@org.jspecify.annotations.NullMarked
package assize.bench.soak.trial;
