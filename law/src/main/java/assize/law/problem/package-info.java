/** What is wrong with an input, as collected values: code, place, what was found, what is allowed, the next step. */
@org.jspecify.annotations.NullMarked
package assize.law.problem;
