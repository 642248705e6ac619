package assize.app.documents;

import java.util.Comparator;
import java.util.List;
import org.apache.fontbox.ttf.CmapSubtable;
import org.jspecify.annotations.Nullable;

/**
 * The characters of a font, of which one glyph may stand for several: 日 is also the radical ⽇ (U+2F47). Whoever copies
 * from a document, searches it or hears it read aloud must get the character that people write, so it comes first.
 */
final class PlainCodes extends CmapSubtable {
    private static final int FIRST_RADICAL = 0x2E80;
    private static final int LAST_RADICAL = 0x2FDF;
    private static final int FIRST_SELDOM_DASH = 0x2010;
    private static final int LAST_SELDOM_DASH = 0x2012;

    private final CmapSubtable all;

    PlainCodes(CmapSubtable all) {
        this.all = all;
        setPlatformId(all.getPlatformId());
        setPlatformEncodingId(all.getPlatformEncodingId());
    }

    @Override
    public int getGlyphId(int character) {
        return all.getGlyphId(character);
    }

    @Override
    public @Nullable List<Integer> getCharCodes(int glyph) {
        List<Integer> codes = all.getCharCodes(glyph);
        return codes == null
                ? null
                : codes.stream()
                        .sorted(Comparator.comparing(PlainCodes::seldom))
                        .toList();
    }

    private static boolean seldom(int code) {
        return (FIRST_RADICAL <= code && code <= LAST_RADICAL)
                || (FIRST_SELDOM_DASH <= code && code <= LAST_SELDOM_DASH);
    }
}
