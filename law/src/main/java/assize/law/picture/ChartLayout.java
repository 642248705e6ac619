package assize.law.picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.CycleBreakingStrategy;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.NullElkProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/** Where everything in a picture lies, in points from the upper left corner. */
record ChartLayout(double width, double height, List<Box> boxes, List<Path> paths) {
    /** A node and where it lies. */
    record Box(Chart.Node node, double x, double y, double width, double height) {}

    /** A line and the points through which it runs. */
    record Path(Chart.Line line, List<Point> points) {}

    /** A point of a line. */
    record Point(double x, double y) {}

    /** Lays a chart out in layers from top to bottom; the same chart gives the same layout. */
    static ChartLayout of(Chart chart) {
        LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
        ElkNode root = ElkGraphUtil.createGraph();
        settings(root);
        Map<String, ElkNode> nodes = new HashMap<>();
        for (Chart.Node node : chart.nodes()) {
            Size size = Size.of(node);
            ElkNode made = ElkGraphUtil.createNode(root);
            made.setDimensions(size.width(), size.height());
            nodes.put(node.id(), made);
        }
        List<ElkEdge> edges = new ArrayList<>();
        for (Chart.Line line : chart.lines()) {
            edges.add(ElkGraphUtil.createSimpleEdge(nodes.get(line.from()), nodes.get(line.to())));
        }
        new LayeredLayoutProvider().layout(root, new NullElkProgressMonitor());
        return read(chart, root, nodes, edges);
    }

    private static void settings(ElkNode root) {
        root.setProperty(LayeredOptions.DIRECTION, Direction.DOWN);
        root.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        root.setProperty(LayeredOptions.CYCLE_BREAKING_STRATEGY, CycleBreakingStrategy.MODEL_ORDER);
        root.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.NETWORK_SIMPLEX);
        root.setProperty(LayeredOptions.THOROUGHNESS, 20);
        root.setProperty(LayeredOptions.RANDOM_SEED, 1);
        root.setProperty(LayeredOptions.PADDING, new ElkPadding(20));
        root.setProperty(LayeredOptions.SPACING_NODE_NODE, 16.0);
        root.setProperty(LayeredOptions.SPACING_EDGE_NODE, 10.0);
        root.setProperty(LayeredOptions.SPACING_EDGE_EDGE, 7.0);
        root.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 26.0);
        root.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 12.0);
        root.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, 6.0);
    }

    private static ChartLayout read(Chart chart, ElkNode root, Map<String, ElkNode> nodes, List<ElkEdge> edges) {
        List<Box> boxes = new ArrayList<>();
        for (Chart.Node node : chart.nodes()) {
            ElkNode at = nodes.get(node.id());
            if (at != null) {
                boxes.add(new Box(node, at.getX(), at.getY(), at.getWidth(), at.getHeight()));
            }
        }
        List<Path> paths = new ArrayList<>();
        for (int i = 0; i < edges.size(); i++) {
            paths.add(new Path(chart.lines().get(i), points(edges.get(i))));
        }
        return new ChartLayout(root.getWidth(), root.getHeight(), boxes, paths);
    }

    private static List<Point> points(ElkEdge edge) {
        List<Point> points = new ArrayList<>();
        for (ElkEdgeSection section : edge.getSections()) {
            points.add(new Point(section.getStartX(), section.getStartY()));
            section.getBendPoints().forEach(bend -> points.add(new Point(bend.getX(), bend.getY())));
            points.add(new Point(section.getEndX(), section.getEndY()));
        }
        return List.copyOf(points);
    }
}
