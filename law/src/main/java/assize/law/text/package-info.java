/** Every word a person sees, in the languages of the platform. */
@org.jspecify.annotations.NullMarked
package assize.law.text;
