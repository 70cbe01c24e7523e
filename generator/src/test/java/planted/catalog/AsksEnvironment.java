package planted.catalog;

/** Breaks: the environment outside cli. */
final class AsksEnvironment {
    final String home = System.getProperty("user.home");
}
