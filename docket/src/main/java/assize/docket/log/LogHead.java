package assize.docket.log;

/**
 * How far the log has come.
 *
 * @param origin which log it is
 * @param size the number of leaves
 * @param seen transactions below this number were looked at
 * @param elsewhere entries of transactions below this number may have been put back from another server, leaf and all
 */
record LogHead(String origin, long size, long seen, long elsewhere) {}
