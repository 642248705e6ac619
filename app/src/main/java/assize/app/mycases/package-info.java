/** What people see of their cases: what they must do, the file, the dates with their reasons, their receipts. */
@org.jspecify.annotations.NullMarked
package assize.app.mycases;
