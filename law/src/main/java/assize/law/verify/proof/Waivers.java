package assize.law.verify.proof;

import assize.law.language.Procedure;
import assize.law.verify.Finding;
import org.jspecify.annotations.Nullable;

/** Which waiver of a procedure meets a finding. A waiver counts only with a source. */
final class Waivers {
    private Waivers() {}

    static Procedure.@Nullable Waiver find(Procedure procedure, Finding finding) {
        return procedure.waives().stream()
                .filter(waiver -> waiver.property().equals(finding.property().name())
                        && !waiver.law().isBlank()
                        && meets(procedure, waiver, finding))
                .findFirst()
                .orElse(null);
    }

    /** It is about one of the names of the finding, or in plain words about the property as a whole. */
    private static boolean meets(Procedure procedure, Procedure.Waiver waiver, Finding finding) {
        boolean inWords = waiver.about().stream().noneMatch(name -> isName(procedure, name));
        return inWords || waiver.about().stream().anyMatch(finding.about()::contains);
    }

    private static boolean isName(Procedure procedure, String name) {
        int dot = name.indexOf('.');
        boolean inside = dot > 0 && procedure.sideMatters().containsKey(name.substring(0, dot));
        return inside
                || procedure.actions().containsKey(name)
                || procedure.clocks().containsKey(name)
                || procedure.stages().containsKey(name)
                || procedure.roles().containsKey(name)
                || procedure.reviews().containsKey(name)
                || procedure.notices().containsKey(name)
                || procedure.seals().containsKey(name)
                || procedure.facts().containsKey(name)
                || procedure.sideMatters().containsKey(name);
    }
}
