package io.eksllmperf.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The simulation against its own arithmetic: what the other tests rest on. */
class SimulationTest {
    private static final int TOKENS = 100;
    private static final ServerModel SERVER = ServerModel.A10G;

    private static List<Call> calls(int clients) {
        return Simulation.run(SERVER, new Simulation.Load(clients, 10 * clients, TOKENS, Fault.NONE), 42);
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 40, 80, 120, 200})
    void inTheMiddleOfARunThroughputIsTheArithmeticOne(int clients) {
        List<Call> calls = calls(clients);
        int running = Math.min(clients, SERVER.batch());
        double[] ends = calls.stream().mapToDouble(Call::end).sorted().toArray();

        double rate = 5 * running / (ends[8 * running] - ends[3 * running]);

        assertThat(rate / SERVER.truth(clients, TOKENS).requestsPerSecond()).isCloseTo(1, within(0.01));
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 80, 200})
    void noMoreThanTheBatchRunsAndAllOthersWait(int clients) {
        List<Call> calls = calls(clients);
        double middle = calls.get(5 * clients).arrive() + 1e-6;

        assertThat(calls.stream().filter(call -> call.isRunning(middle))).hasSize(Math.min(clients, SERVER.batch()));
        assertThat(calls.stream().filter(call -> call.isWaiting(middle)))
                .hasSize(Math.max(0, clients - SERVER.batch()));
    }

    @Test
    void theSameSeedGivesTheSameRun() {
        assertThat(calls(40)).isEqualTo(calls(40)).hasSize(400);
    }

    @Test
    void refusedRequestsAreAsManyAsPlantedAndNeverReachTheServer() {
        List<Call> calls = Simulation.run(SERVER, new Simulation.Load(20, 2000, TOKENS, Fault.ERRORS), 1);

        assertThat(calls.stream().filter(Call::failed))
                .hasSize(300)
                .allSatisfy(call -> assertThat(call.generated(call.end())).isZero());
    }
}
