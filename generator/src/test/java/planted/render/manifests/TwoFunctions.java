package planted.render.manifests;

/** Breaks: one resource is one function. */
public final class TwoFunctions {
    private TwoFunctions() {}

    public static String render() {
        return "first";
    }

    public static String second() {
        return "second" + planted.render.argocd.Remembers.class;
    }
}
