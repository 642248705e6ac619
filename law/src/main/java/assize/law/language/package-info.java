/**
 * A procedure as an immutable value: what its file says, checked and with every name resolved. The words are those of
 * docs/reference/language.md; {@link assize.law.language.read} makes it from YAML, {@link assize.law.step} gives it
 * effect.
 */
@org.jspecify.annotations.NullMarked
package assize.law.language;
