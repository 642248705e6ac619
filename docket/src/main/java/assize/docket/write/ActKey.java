package assize.docket.write;

/**
 * Makes a retry safe. The arrays are shared, not copied: they must not be changed.
 *
 * @param key chosen by the caller, one for each act
 * @param request the hash of what was asked, so that the same key for another act is refused
 * @param answer what a retry is told
 */
@SuppressWarnings("ArrayRecordComponent") // rows on the hot path; nobody compares them
public record ActKey(String key, byte[] request, byte[] answer) {}
