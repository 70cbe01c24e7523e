package io.eksllmperf.simulated;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;

/**
 * A closed loop against a server, event by event: a client sends its next request the moment it has its answer. Prompts differ in
 * length by a seeded {@link Random}; clients start one after another over the time of a lone request, so that their waves mix.
 */
final class Simulation {
    private static final double REFUSAL_SECONDS = 0.05;
    private static final double INPUT_STDDEV = 0.1;

    private final ServerModel server;
    private final Load load;
    private final Random random;
    private final PriorityQueue<Event> ready = new PriorityQueue<>();
    private final PriorityQueue<Event> prefilling = new PriorityQueue<>();
    private final PriorityQueue<Event> decoding = new PriorityQueue<>();
    private final ArrayDeque<Integer> queue = new ArrayDeque<>();
    private final List<Draft> drafts = new ArrayList<>();
    private double now;
    /** Tokens that a request would have got that has been decoding since the start: all that decode get theirs together. */
    private double progress;

    private int done;

    /**
     * @param clients requests held open at the same time
     * @param requests how many are sent in all
     * @param tokens of every answer
     * @param fault what is planted
     */
    record Load(int clients, int requests, int tokens, Fault fault) {}

    private record Event(double at, int call) implements Comparable<Event> {
        private static final Comparator<Event> ORDER =
                Comparator.comparingDouble(Event::at).thenComparingInt(Event::call);

        @Override
        public int compareTo(Event other) {
            return ORDER.compare(this, other);
        }
    }

    private static final class Draft {
        private final double arrive;
        private final int inputTokens;
        private double begin;
        private double firstToken;
        private double end;
        private boolean failed;

        Draft(double arrive, int inputTokens) {
            this.arrive = arrive;
            this.inputTokens = inputTokens;
        }
    }

    private Simulation(ServerModel server, Load load, long seed) {
        this.server = server;
        this.load = load;
        this.random = new Random(seed);
    }

    /** All requests in the order in which they were sent; the first at second 0. */
    static List<Call> run(ServerModel server, Load load, long seed) {
        return new Simulation(server, load, seed).calls();
    }

    private List<Call> calls() {
        double ramp = server.service(1, load.tokens());
        for (int client = 0; client < load.clients(); client++) {
            ready.add(new Event(ramp * client / load.clients(), client));
        }
        while (done < load.requests()) {
            step();
        }
        return drafts.stream()
                .map(draft -> new Call(
                        draft.arrive,
                        draft.begin,
                        draft.firstToken,
                        draft.end,
                        draft.inputTokens,
                        load.tokens(),
                        draft.failed ? Call.Outcome.FAILED : Call.Outcome.MEASURED))
                .toList();
    }

    private void step() {
        double pace = server.perToken(running());
        double arrival = at(ready);
        double prefilled = at(prefilling);
        double answered = decoding.isEmpty() ? Double.MAX_VALUE : now + (at(decoding) - progress) * pace;
        double next = Math.min(arrival, Math.min(prefilled, answered));
        progress += (next - now) / pace;
        now = next;
        if (next == answered) {
            answered(decoding.remove().call());
        } else if (next == prefilled) {
            int call = prefilling.remove().call();
            drafts.get(call).firstToken = now;
            decoding.add(new Event(progress + load.tokens() - 1, call));
        } else {
            ready.remove();
            send();
        }
    }

    private static double at(PriorityQueue<Event> events) {
        Event first = events.peek();
        return first == null ? Double.MAX_VALUE : first.at();
    }

    private int running() {
        return prefilling.size() + decoding.size();
    }

    private void send() {
        int call = drafts.size();
        if (call == load.requests()) {
            return;
        }
        double length = ServerModel.INPUT_TOKENS * (1 + INPUT_STDDEV * random.nextGaussian());
        Draft draft = new Draft(now, (int) Math.max(1, Math.round(length)));
        drafts.add(draft);
        if (load.fault() == Fault.ERRORS && (call * 3) % 20 < 20 * Fault.ERROR_SHARE) {
            refuse(draft, call);
        } else if (running() < server.batch() && queue.isEmpty()) {
            begin(call);
        } else {
            queue.add(call);
        }
    }

    private void refuse(Draft draft, int call) {
        draft.failed = true;
        draft.begin = now;
        draft.firstToken = now;
        draft.end = now + REFUSAL_SECONDS;
        done++;
        ready.add(new Event(draft.end, call));
    }

    private void begin(int call) {
        Draft draft = drafts.get(call);
        draft.begin = now;
        double seconds = server.prefill() * draft.inputTokens / ServerModel.INPUT_TOKENS;
        if (load.fault() == Fault.COLD && call < load.clients()) {
            seconds += Fault.COLD_SERVICES * server.service(Math.min(load.clients(), server.batch()), load.tokens());
        }
        prefilling.add(new Event(now + seconds, call));
    }

    private void answered(int call) {
        drafts.get(call).end = now;
        done++;
        if (!queue.isEmpty()) {
            begin(queue.remove());
        }
        ready.add(new Event(now, call));
    }
}
