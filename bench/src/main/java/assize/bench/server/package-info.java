/** The ground on which all contenders stand: one PostgreSQL, one folder, the sizes of a run, the machine. */
@org.jspecify.annotations.NullMarked
package assize.bench.server;
