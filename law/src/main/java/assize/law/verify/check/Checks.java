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
        ALL.put(Property.P2, new P2ReviewerNotAParty());
        ALL.put(Property.P3, new P3EveryDeprivationEnds());
        ALL.put(Property.P4, new P4BoundedChain());
        ALL.put(Property.P5, new P5ExtendedByAnother());
        ALL.put(Property.P6, new P6ReviewInTime());
        ALL.put(Property.P7, new P7NoticeBeforeEffect());
        ALL.put(Property.P8, new P8OwnerAndConsequence());
        ALL.put(Property.P9, new P9EveryStageCanEnd());
        ALL.put(Property.P10, new P10NoWayAround());
        ALL.put(Property.P11, new P11ReasonsRecorded());
        ALL.put(Property.P12, new P12RecusalRoad());
        ALL.put(Property.P13, new P13EqualArms());
        ALL.put(Property.P14, new P14HeardBeforeFinal());
        ALL.put(Property.P15, new P15SilenceIsNoConsent());
        ALL.put(Property.P16, new P16CounselBeforeWords());
        ALL.put(Property.P17, new P17TaintedEvidence());
        ALL.put(Property.P18, new P18NoWorseForAsking());
        ALL.put(Property.P19, new P19ThirdPartyDoor());
        ALL.put(Property.P20, new P20UnconnectedGoesBack());
        ALL.put(Property.P21, new P21RestitutionOrder());
        ALL.put(Property.P22, new P22PublicityWithLimits());
        ALL.put(Property.P23, new P23ConfidentialIslands());
        ALL.put(Property.P24, new P24HumanDecision());
        ALL.put(Property.P25, new P25RightLawForTheDate());
        ALL.put(Property.P26, new P26EqualAccess());
        ALL.put(Property.P27, new P27NoSelfReset());
        ALL.put(Property.P28, new P28EmergencySunset());
        ALL.put(Property.P29, new P29ComplaintShielded());
        ALL.put(Property.P30, new P30VictimHasVoice());
    }

    private Checks() {}

    /** All of them. */
    public static Map<Property, Check> all() {
        return Collections.unmodifiableMap(ALL);
    }
}
