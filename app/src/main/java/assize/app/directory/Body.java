package assize.app.directory;

import java.util.Map;

/**
 * A body of justice.
 *
 * @param kind which roles are held there, as procedures name it
 * @param names by language
 */
public record Body(String id, String kind, Map<String, String> names, String place) {}
