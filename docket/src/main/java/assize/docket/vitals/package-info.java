/**
 * How the docket does, for those who run it: what each node says of itself, what the database knows of clocks and
 * cases, and where the time of a step went. Only numbers and moments: no case, no person.
 */
@org.jspecify.annotations.NullMarked
package assize.docket.vitals;
