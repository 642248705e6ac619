/** What pages show of a case: its file entry by entry, its clocks with their reasons, what may be done next. */
@org.jspecify.annotations.NullMarked
package assize.app.casefile;
