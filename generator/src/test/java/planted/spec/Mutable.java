package planted.spec;

/** Breaks: what others see of an input is a value. */
public final class Mutable {
    public int count;
}
