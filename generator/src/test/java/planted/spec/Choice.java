package planted.spec;

/** Keeps the rule: its alternatives are all here. */
public sealed interface Choice {
    record One() implements Choice {}
}
