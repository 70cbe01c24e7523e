package planted.tree;

/** Breaks: the layer of tree, and with cli a cycle where cli uses it. */
final class ReachesUp {
    final planted.cli.Command command = new planted.cli.Command();
}
