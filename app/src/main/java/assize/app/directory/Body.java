package assize.app.directory;

import java.util.Map;

/**
 * A body of justice.
 *
 * @param names by language
 * @param works as which kind of body it works, by procedure; what is not here is not its business
 */
public record Body(String id, Map<String, String> names, String place, Map<String, String> works) {}
