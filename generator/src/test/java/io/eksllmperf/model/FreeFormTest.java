package io.eksllmperf.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FreeFormTest {
    @Test
    void aLaterChangeOfTheOriginalDoesNotReachTheCopy() {
        List<Object> inner = new ArrayList<>(List.of("a"));
        Map<String, Object> original = new HashMap<>(Map.of("list", inner));
        Map<String, Object> copy = FreeForm.copyOf(original);

        inner.add("b");
        original.put("more", 1);

        assertThat(copy).isEqualTo(Map.of("list", List.of("a")));
        assertThatThrownBy(() -> copy.put("more", 1)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void aValueThatYamlCouldNotHoldExactlyIsRefusedWithItsPath() {
        assertThatThrownBy(() -> FreeForm.copyOf(Map.of("a", Map.of("b", List.of("x", 1.5)))))
                .hasMessage(
                        "the value at 'a.b[1]' is neither a map, a list, a text, a whole number nor a boolean: 1.5");
        Map<String, Object> missing = new HashMap<>();
        missing.put("a", null);
        assertThatThrownBy(() -> FreeForm.copyOf(missing))
                .hasMessage("the value at 'a' is neither a map, a list, a text, a whole number nor a boolean: null");
        assertThatThrownBy(() -> FreeForm.copyOf(Map.of("a", Map.of(1, "x"))))
                .hasMessage("the key 1 under 'a' is not a text");
    }
}
