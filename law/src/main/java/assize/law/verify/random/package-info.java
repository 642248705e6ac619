/**
 * Procedures made up by chance, always the same from the same seed: to try the verifier on what no author would
 * write.
 */
@org.jspecify.annotations.NullMarked
package assize.law.verify.random;
