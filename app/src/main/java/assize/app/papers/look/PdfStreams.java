package assize.app.papers.look;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/** Counts what the streams of a PDF unpack to, all together. */
final class PdfStreams {
    private static final Set<String> PICTURES =
            Set.of("DCTDecode", "DCT", "JPXDecode", "JBIG2Decode", "CCITTFaxDecode", "CCF");

    private long left = Limits.STREAMS;

    void check(COSStream stream) throws IOException, Refusal {
        if ("Image".equals(stream.getNameAsString(COSName.SUBTYPE))) {
            Picture.size(stream.getLong(COSName.WIDTH), stream.getLong(COSName.HEIGHT));
        }
        if (stream.hasData()) {
            left -= Bytes.count(unpacked(stream), left, "PDF");
        }
    }

    /** Unpacked as it is read, without being kept; pictures in their own code are left as they are. */
    private static InputStream unpacked(COSStream stream) throws IOException {
        InputStream in = stream.createRawInputStream();
        for (String filter : filters(stream)) {
            if (PICTURES.contains(filter)) {
                return in;
            }
            if (!filter.equals("FlateDecode") && !filter.equals("Fl")) {
                // the others are undone at once, in memory that is bounded
                return stream.createInputStream();
            }
            in = new InflaterInputStream(in);
        }
        return in;
    }

    private static List<String> filters(COSDictionary stream) {
        List<String> names = new ArrayList<>();
        COSBase filters = stream.getDictionaryObject(COSName.FILTER, COSName.F);
        if (filters instanceof COSName name) {
            names.add(name.getName());
        } else if (filters instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                names.add(array.getName(i, ""));
            }
        }
        return names;
    }
}
