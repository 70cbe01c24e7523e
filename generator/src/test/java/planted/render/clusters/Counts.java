package planted.render.clusters;

/** Breaks: a part that remembers, though nobody outside sees it. */
final class Counts {
    static int calls;

    static int next() {
        return ++calls;
    }
}
