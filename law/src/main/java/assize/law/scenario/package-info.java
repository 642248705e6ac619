/** Dated worked matters: the tests of a procedure, written in the words of the procedure, and played step by step. */
@org.jspecify.annotations.NullMarked
package assize.law.scenario;
