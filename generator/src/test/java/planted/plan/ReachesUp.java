package planted.plan;

/** Breaks: the layer of plan, and with cli a cycle where cli uses it. */
final class ReachesUp {
    final planted.cli.Command command = new planted.cli.Command();
}
