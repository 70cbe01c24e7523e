package planted.spec;

/** Breaks: anybody can add an alternative. */
public interface Open {}
