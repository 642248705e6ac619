package assize.law.verify.check;

import assize.law.verify.Check;
import assize.law.verify.Property;
import java.util.Collections;
import java.util.EnumMap;
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

    /** All of them. */
    public static Map<Property, Check> all() {
        return Collections.unmodifiableMap(ALL);
    }
}
