package planted.spec;

/** Keeps the rule: functions that make values. */
public final class TextParser {
    private TextParser() {}

    public static Choice parse(String text) {
        return new Choice.One();
    }
}
