/**
 * What a new version of a procedure changes, for whom, in words. Each procedure becomes a list of named parts with
 * aspects; two lists are compared by names and by what the file says, so that neither order nor comments nor new words
 * for an old thing count as changes.
 */
@org.jspecify.annotations.NullMarked
package assize.law.verify.diff;
