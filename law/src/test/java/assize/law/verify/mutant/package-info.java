/** Ways of taking a protection out of a procedure, to see whether the verifier names what is gone. */
@org.jspecify.annotations.NullMarked
package assize.law.verify.mutant;
