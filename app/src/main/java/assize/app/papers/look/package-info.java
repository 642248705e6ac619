/**
 * What looks into files that people send, in a process of its own: whatever a hostile file does to it, that process
 * alone is ended. Nothing is unpacked to a disk, drawn or run.
 */
@org.jspecify.annotations.NullMarked
package assize.app.papers.look;
