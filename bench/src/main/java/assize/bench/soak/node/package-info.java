/** Processes of the platform that take requests over pipes or let clocks pass, and may be killed at any moment. */
@org.jspecify.annotations.NullMarked
package assize.bench.soak.node;
