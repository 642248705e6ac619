package assize.app.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which of the 20 labels of the measured set stands for which of our topics. Ours are more and cut differently: an
 * injury at work is a label of injuries or of work there. Written by hand; a second label counts a little less.
 */
final class Labels {
    private static final double SECOND = 0.6;
    private static final Map<String, List<String>> OF = Map.ofEntries(
            Map.entry("bought", List.of("消费权益", "合同纠纷")),
            Map.entry("debt", List.of("债权债务")),
            Map.entry("work", List.of("劳动纠纷")),
            Map.entry("work-injury", List.of("人身损害", "劳动纠纷")),
            Map.entry("rent", List.of("房产纠纷", "合同纠纷")),
            Map.entry("family", List.of("婚姻家庭")),
            Map.entry("accident", List.of("交通事故")),
            Map.entry("concern", List.of("侵权", "行政诉讼", "消费权益")),
            Map.entry("fine", List.of("交通事故", "行政诉讼")),
            Map.entry("hurt", List.of("人身损害", "侵权")),
            Map.entry("harm", List.of("侵权")),
            Map.entry("medical", List.of("医疗纠纷")),
            Map.entry("contract", List.of("合同纠纷")),
            Map.entry("home", List.of("房产纠纷")),
            Map.entry("land-taken", List.of("拆迁安置")),
            Map.entry("building", List.of("建设工程")),
            Map.entry("security", List.of("抵押担保")),
            Map.entry("company", List.of("公司法")),
            Map.entry("accused", List.of("刑事辩护")),
            Map.entry("scam", List.of("刑事辩护", "综合咨询")),
            Map.entry("frozen", List.of("刑事辩护", "行政诉讼")),
            Map.entry("authority", List.of("行政诉讼")),
            Map.entry("foreign", List.of("涉外法律")),
            Map.entry("shipping", List.of("海事海商")),
            Map.entry("ideas", List.of("知识产权")),
            Map.entry("inheritance", List.of("婚姻家庭", "房产纠纷")),
            Map.entry("violence", List.of("婚姻家庭", "人身损害")),
            Map.entry("benefits", List.of("劳动纠纷", "行政诉讼")),
            Map.entry("school", List.of("综合咨询", "侵权")),
            Map.entry("estate", List.of("消费权益", "房产纠纷")),
            Map.entry("papers", List.of("综合咨询", "行政诉讼")),
            Map.entry("enforcing", List.of("债权债务", "综合咨询")),
            Map.entry("law", List.of("综合咨询")));

    private Labels() {}

    /** The labels for topics with their scores, the best first. */
    static List<String> ranked(Map<String, Double> scores) {
        Map<String, Double> best = new HashMap<>();
        scores.forEach((topic, score) -> {
            List<String> labels = OF.getOrDefault(topic, List.of());
            for (int i = 0; i < labels.size(); i++) {
                best.merge(labels.get(i), score - i * SECOND, Math::max);
            }
        });
        List<String> ranked = new ArrayList<>(best.keySet());
        ranked.sort(Comparator.comparingDouble(label -> -best.getOrDefault(label, 0.0)));
        return ranked;
    }
}
