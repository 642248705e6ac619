package assize.law.verify.check;

import assize.law.verify.Check;
import assize.law.verify.Finding;
import assize.law.verify.Findings;
import assize.law.verify.Property;
import assize.law.verify.Subject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The check of each property. */
public final class Checks {
    private static final Map<Property, Check> ALL = new EnumMap<>(Property.class);

    static {
        ALL.put(Property.P1, new P1RequestAndApproval());
        ALL.put(Property.P3, new P3EveryDeprivationEnds());
        ALL.put(Property.P6, new P6ReviewInTime());
        ALL.put(Property.P9, new P9EveryStageCanEnd());
    }

    private Checks() {}

    /** What all checks find in a line. */
    public static List<Finding> of(Subject subject) {
        List<Finding> all = new ArrayList<>();
        ALL.forEach((property, check) -> {
            Findings findings = new Findings(property, subject);
            check.in(subject, findings);
            all.addAll(findings.all());
        });
        return all;
    }
}
