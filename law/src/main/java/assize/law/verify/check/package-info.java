/**
 * One class for each property, named by its number and its name. Each looks at the file's own words first and asks the
 * states of the case where words do not decide.
 */
@org.jspecify.annotations.NullMarked
package assize.law.verify.check;
