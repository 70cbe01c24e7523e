package planted.render.clusters;

/** Keeps the rule. */
public final class OneFunction {
    private static final String KIND = "ClusterConfig";

    private OneFunction() {}

    public static String render() {
        return kind();
    }

    private static String kind() {
        return KIND;
    }
}
