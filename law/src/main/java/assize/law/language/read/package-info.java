/**
 * From the YAML of a procedure's folder to a {@link assize.law.language.Procedure}, in three passes that go on after
 * an error: {@link assize.law.language.read.Group} takes fields by the table of {@link
 * assize.law.language.read.Vocabulary}, the parts (roles, actions, clocks …) become values, and {@link
 * assize.law.language.read.References} checks that every name means something. All problems of a folder are told in
 * one go; a procedure with a problem is never handed out.
 */
@org.jspecify.annotations.NullMarked
package assize.law.language.read;
