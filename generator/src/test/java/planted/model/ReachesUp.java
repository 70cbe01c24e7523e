package planted.model;

/** Breaks: the layer of model, and with cli a cycle where cli uses it. */
final class ReachesUp {
    final planted.cli.Command command = new planted.cli.Command();
}
