/**
 * What the verifier found, told: to people in the words of the procedure ({@link assize.law.verify.tell.ProofText},
 * {@link assize.law.verify.tell.Story}), to tools as JSON ({@link assize.law.verify.tell.ProofJson}) and as SARIF
 * ({@link assize.law.verify.tell.Sarif}).
 */
@org.jspecify.annotations.NullMarked
package assize.law.verify.tell;
