/** What officials work with: what waits for them, drawing who decides, letters to people who have not joined. */
@org.jspecify.annotations.NullMarked
package assize.app.workbench;
