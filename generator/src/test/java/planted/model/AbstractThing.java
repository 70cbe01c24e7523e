package planted.model;

/** Breaks: a name that says how, not what. */
abstract class AbstractThing {
    /** Breaks: a name that fits everything. */
    static final class ThingHelper {}

    /** Keeps the rule: abstract is not its first word. */
    static final class Abstraction {}
}
