/** A small house that breaks every rule of structure, so that the tests can prove that each rule bites. */
@org.jspecify.annotations.NullMarked
package assize.house.bad;
