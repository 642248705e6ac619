/** Values that procedures reckon with: amounts of money, exact to the last digit. */
@org.jspecify.annotations.NullMarked
package assize.law.value;
