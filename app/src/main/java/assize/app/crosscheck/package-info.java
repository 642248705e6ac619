/** Runs Spin on the models that we write for it, and compares what both have found. */
@org.jspecify.annotations.NullMarked
package assize.app.crosscheck;
