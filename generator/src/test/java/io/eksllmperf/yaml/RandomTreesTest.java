package io.eksllmperf.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 10,000 trees of maps, lists and nasty scalars, the same ones in every run. */
class RandomTreesTest {
    private static final int TREES_PER_SEED = 1000;
    private static final String ODD = "ab 01.:-_#\n\t\"'\\{[,&*!|>%@`~=<?\r\u0085\u2028\uFEFF\u00E9\u4E2D";

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void readsBackEqualInBothVersionsAndIsWrittenAlikeAgain(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < TREES_PER_SEED; i++) {
            Map<String, Object> tree = map(random, 4);
            String text = Yaml.text(tree);
            assertThat(Readers.yaml12(text)).as(text).isEqualTo(tree);
            assertThat(Readers.yaml11(text)).as(text).isEqualTo(tree);
            assertThat(Yaml.text(Readers.yaml12(text))).isEqualTo(text);
            assertThat(Yaml.text(shuffled(tree, random))).isEqualTo(text);
        }
    }

    private static Map<String, Object> map(Random random, int depth) {
        Map<String, Object> map = new LinkedHashMap<>();
        int size = random.nextInt(5);
        for (int i = 0; i < size; i++) {
            map.put(text(random), value(random, depth - 1));
        }
        return map;
    }

    private static Object value(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 12 : 8)) {
            case 0 -> random.nextBoolean();
            case 1 -> random.nextInt();
            case 2 -> random.nextLong() | 1L << 62;
            case 3 -> random.nextGaussian() * Math.pow(10, random.nextInt(60) - 30.0);
            case 4 -> null;
            case 5, 6, 7 -> text(random);
            case 8, 9 -> map(random, depth);
            default -> list(random, depth);
        };
    }

    private static List<Object> list(Random random, int depth) {
        List<Object> list = new ArrayList<>();
        int size = random.nextInt(4);
        for (int i = 0; i < size; i++) {
            list.add(value(random, depth - 1));
        }
        return list;
    }

    private static String text(Random random) {
        if (random.nextInt(3) == 0) {
            String nasty = Nasty.ALL.get(random.nextInt(Nasty.ALL.size()));
            return nasty.length() < 1000 ? nasty : "long";
        }
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(12);
        for (int i = 0; i < length; i++) {
            text.append(ODD.charAt(random.nextInt(ODD.length())));
        }
        return text.toString();
    }

    /** The same tree with other map classes, capacities and orders of insertion. */
    private static Object shuffled(Object tree, Random random) {
        if (tree instanceof List<?> list) {
            return list.stream().map(item -> shuffled(item, random)).collect(ArrayList::new, List::add, List::addAll);
        }
        if (!(tree instanceof Map<?, ?> map)) {
            return tree;
        }
        List<Map.Entry<?, ?>> entries = new ArrayList<>(map.entrySet());
        Collections.shuffle(entries, random);
        Map<Object, Object> other =
                random.nextBoolean() ? new LinkedHashMap<>() : new HashMap<>(1 << random.nextInt(8));
        entries.forEach(entry -> other.put(entry.getKey(), shuffled(entry.getValue(), random)));
        return other;
    }
}
