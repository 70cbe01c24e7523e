package io.eksllmperf.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContentHashTest {
    /** FIPS 180-4, the example for "abc". */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void isSha256InHex() {
        assertThat(ContentHash.of("abc").hex()).isEqualTo(ABC);
        assertThat(ContentHash.of(new byte[] {'a', 'b', 'c'})).hasToString(ABC).isEqualTo(new ContentHash(ABC));
    }

    @Test
    void aStreamHasTheHashOfItsBytes() throws IOException {
        byte[] bytes = "x".repeat(100_000).getBytes(StandardCharsets.UTF_8);

        assertThat(ContentHash.of(new ByteArrayInputStream(bytes))).isEqualTo(ContentHash.of(bytes));
    }

    @Test
    void hashesTextsAsUtf8() {
        assertThat(ContentHash.of("\u00E9")).isEqualTo(ContentHash.of(new byte[] {(byte) 0xC3, (byte) 0xA9}));
    }

    @Test
    void shortIdIsTheBeginning() {
        assertThat(ContentHash.of("abc").shortId(8)).isEqualTo("ba7816bf");
        assertThat(ContentHash.of("abc").shortId(64)).isEqualTo(ABC);
    }

    @Test
    void shortIdOfNoOrTooManyCharactersIsRefused() {
        for (int length : new int[] {-1, 0, 65}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ContentHash.of("abc").shortId(length))
                    .withMessage("a short id has 1 to 64 characters, not " + length);
        }
    }

    @Test
    void partsThatJoinAlikeDiffer() {
        assertThat(List.of(
                        ContentHash.ofParts("ab", "c"),
                        ContentHash.ofParts("a", "bc"),
                        ContentHash.ofParts("abc"),
                        ContentHash.ofParts("abc", ""),
                        ContentHash.ofParts("", "abc"),
                        ContentHash.ofParts(),
                        ContentHash.of("abc")))
                .doesNotHaveDuplicates();
        assertThat(ContentHash.ofParts("ab", "c")).isEqualTo(ContentHash.ofParts(List.of("ab", "c")));
    }

    /** Hashes stand in names of committed files: another way to combine would rename every run. */
    @Test
    void partsKeepTheirHashForEver() {
        assertThat(ContentHash.ofParts("ab", "c").hex())
                .isEqualTo("601d5476e2ccfe2c87a2bba7a322659734a05749d5b5aa781f513e4912db0d5f");
    }

    @Test
    void textThatIsNoHashIsRefused() {
        for (String text :
                List.of("", "abc", ABC.toUpperCase(java.util.Locale.ROOT), ABC.replace('a', 'g'), ABC + "0")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new ContentHash(text))
                    .withMessage("a content hash is 64 characters of 0-9 and a-f, not " + text);
        }
    }
}
