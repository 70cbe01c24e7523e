package planted.spec;

/** Keeps the rule: named for what it does. */
public final class TextParser {
    public int position;
}
