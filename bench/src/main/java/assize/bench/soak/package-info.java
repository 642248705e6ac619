/**
 * {@code assize soak}: a docket is made, broken in every way that a machine breaks, and then held against a journal of
 * what was answered. Each trial has real processes that are really killed; nothing is simulated. Everything random
 * comes from one seed.
 */
@org.jspecify.annotations.NullMarked
package assize.bench.soak;
