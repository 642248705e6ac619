/**
 * Where acts become entries. {@link assize.docket.registry.Registry} reads a case, lets {@link
 * assize.law.step.Course} say what comes of a step, and hands all of it to the one {@link
 * assize.docket.write.Writer}: people, clocks, imports and linked matters alike. {@link
 * assize.docket.registry.Rebuild} goes the other way, from the entries back to the cases.
 */
@org.jspecify.annotations.NullMarked
package assize.docket.registry;
