package planted.render.clusters;

/** Breaks: an open class invites a base class. */
public class Open {
    public static String render() {
        return "open";
    }
}
