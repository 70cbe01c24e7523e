package planted.render.argocd;

/** Breaks: a renderer that remembers; and a cycle of two output folders. */
public final class Remembers {
    private int calls;

    public static String render() {
        Remembers self = new Remembers();
        self.calls++;
        return "calls" + self.calls + planted.render.manifests.TwoFunctions.configMap();
    }
}
