package assize.app.documents;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** What veraPDF finds in a document. */
final class Conformance {
    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private Conformance() {}

    /** Whatever breaks PDF/A-3a or PDF/UA-1. */
    static List<String> broken(byte[] pdf) throws Exception {
        List<String> broken = new java.util.ArrayList<>();
        for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1)) {
            try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                    var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                var found = validator.validate(parser);
                found.getTestAssertions().stream()
                        .filter(one -> one.getStatus() == TestAssertion.Status.FAILED)
                        .map(one -> flavour + " " + one.getRuleId().getClause() + " " + one.getMessage())
                        .forEach(broken::add);
                if (!found.isCompliant()) {
                    broken.add(flavour + " not kept");
                }
            }
        }
        return broken;
    }
}
