package assize.law.verify.check;

import assize.law.verify.Check;
import assize.law.verify.Property;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The checks of each property: each looks only as closely as it needs, so what asks for more stands by itself. */
public final class Checks {
    private static final Map<Property, List<Check>> ALL = new EnumMap<>(Property.class);

    static {
        ALL.put(Property.P1, List.of(new P1RequestAndApproval()));
        ALL.put(Property.P2, List.of(new P2ReviewerNotAParty()));
        ALL.put(Property.P3, List.of(new P3EveryDeprivationEnds(), new WhereHeld()));
        ALL.put(Property.P4, List.of(new P4BoundedChain()));
        ALL.put(Property.P5, List.of(new P5ExtendedByAnother()));
        ALL.put(Property.P6, List.of(new P6ReviewInTime()));
        ALL.put(Property.P7, List.of(new P7NoticeBeforeEffect()));
        ALL.put(Property.P8, List.of(new P8OwnerAndConsequence()));
        ALL.put(Property.P9, List.of(new P9EveryStageCanEnd()));
        ALL.put(Property.P10, List.of(new P10NoWayAround()));
        ALL.put(Property.P11, List.of(new P11ReasonsRecorded()));
        ALL.put(Property.P12, List.of(new P12RecusalRoad()));
        ALL.put(Property.P13, List.of(new P13EqualArms()));
        ALL.put(
                Property.P14,
                List.of(
                        Hearings::check,
                        HeardByWhom::check,
                        Summons::check,
                        HeardAnew::check,
                        BeforeItsDay::check,
                        BeforeItsDay::onlyBefore,
                        NotBegun::check,
                        LeftUndecided::check,
                        new P14HeardBeforeFinal(),
                        Speaking::check,
                        Others::check,
                        Asked::check,
                        Asked::onForms));
        ALL.put(Property.P15, List.of(new P15SilenceIsNoConsent()));
        ALL.put(Property.P16, List.of(new P16CounselBeforeWords()));
        ALL.put(Property.P17, List.of(new P17TaintedEvidence()));
        ALL.put(Property.P18, List.of(new P18NoWorseForAsking()));
        ALL.put(Property.P19, List.of(new P19ThirdPartyDoor()));
        ALL.put(Property.P20, List.of(new P20UnconnectedGoesBack()));
        ALL.put(Property.P21, List.of(new P21RestitutionOrder()));
        ALL.put(Property.P22, List.of(new P22PublicityWithLimits()));
        ALL.put(Property.P23, List.of(new P23ConfidentialIslands()));
        ALL.put(Property.P24, List.of(new P24HumanDecision()));
        ALL.put(Property.P25, List.of(new P25RightLawForTheDate()));
        ALL.put(Property.P26, List.of(new P26EqualAccess()));
        ALL.put(Property.P27, List.of(new P27NoSelfReset()));
        ALL.put(Property.P28, List.of(new P28EmergencySunset()));
        ALL.put(Property.P29, List.of(new P29ComplaintShielded()));
        ALL.put(Property.P30, List.of(new P30VictimHasVoice()));
    }

    private Checks() {}

    /** All of them. */
    public static Map<Property, List<Check>> all() {
        return Collections.unmodifiableMap(ALL);
    }
}
