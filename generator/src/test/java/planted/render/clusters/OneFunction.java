package planted.render.clusters;

/** Keeps the rule: one door, and more functions for its neighbours. */
public final class OneFunction {
    private static final String KIND = "ClusterConfig";

    private OneFunction() {}

    public static String render() {
        return kind();
    }

    static String kind() {
        return KIND;
    }
}
