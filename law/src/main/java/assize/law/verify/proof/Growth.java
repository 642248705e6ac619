package assize.law.verify.proof;

import assize.law.verify.explore.Graph;
import assize.law.verify.net.Net;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Why a search did not come to its end: the stage with most states, and what is followed there. */
final class Growth {
    /** From how many things followed in one stage an author is warned. */
    static final int MANY = 12;

    private static final int TOLD = 8;

    private Growth() {}

    /** The stages that hold most states, each with how many and with what may differ among them. */
    static List<String> of(Graph graph) {
        Net net = graph.net();
        Map<Integer, Integer> perStage = new LinkedHashMap<>();
        for (int state = 0; state < graph.size(); state++) {
            perStage.merge(graph.stage(state), 1, Integer::sum);
        }
        List<String> worst = new ArrayList<>();
        perStage.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder()))
                .limit(3)
                .forEach(stage -> {
                    List<String> names = net.names(net.followed(stage.getKey()));
                    worst.add(net.stages().get(stage.getKey()) + ": " + stage.getValue() + " ("
                            + String.join(", ", names.subList(0, Math.min(TOLD, names.size()))) + ")");
                });
        return worst;
    }
}
