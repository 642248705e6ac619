/** Entries that change nothing of where a case stands: what happened beside it and has to be in its file. */
@org.jspecify.annotations.NullMarked
package assize.docket.remark;
