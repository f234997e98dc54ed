package io.smm.metrics.ids;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.Network;
import io.smm.account.Secret;
import io.smm.error.InvalidInputException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class IdKeyerTest {

    private final IdKeyer keyer = IdKeyer.of(Secret.of("Jefe"));

    /** RFC 4231, test cases 2 and 1. */
    @Test
    void thePseudonymIsTheFirstEightBytesOfTheMac() {
        assertThat(keyer.key("what do ya want for nothing?")).isEqualTo(0x5bdcc146bf60754eL);

        byte[] key = new byte[20];
        Arrays.fill(key, (byte) 0x0b);
        assertThat(IdKeyer.of(key, 10).key("Hi There")).isEqualTo(0xb0344c61d8db3853L);
    }

    @Test
    void aRepeatIsTheSameWhetherRememberedOrNot() {
        IdKeyer forgetful = IdKeyer.of("Jefe".getBytes(StandardCharsets.UTF_8), 0);
        IdKeyer bounded = IdKeyer.of("Jefe".getBytes(StandardCharsets.UTF_8), 2);
        for (int round = 0; round < 2; round++) {
            for (String id : new String[] {"a", "b", "c", "", "🙂"}) {
                assertThat(forgetful.key(id)).isEqualTo(keyer.key(id)).isEqualTo(bounded.key(id));
            }
        }
        assertThat(forgetful.remembered()).isZero();
        assertThat(bounded.remembered()).isEqualTo(2);
        assertThat(keyer.remembered()).isEqualTo(5);
    }

    @Test
    void equalIdsOfTwoNetworksAreTwoPeopleUnlessTheyAreMapped() {
        assertThat(keyer.key(Network.BLUESKY, "7")).isNotEqualTo(keyer.key(Network.MASTODON, "7"));
        assertThat(keyer.key(Network.BLUESKY, "7")).isEqualTo(keyer.key("bluesky:7"));
        assertThat(keyer.key("person-1")).isEqualTo(keyer.key("person-1"));
    }

    @Test
    void whatIsMadeUnderTwoKeysDoesNotMerge() {
        IdKeyer other = IdKeyer.of(Secret.of("Jefa"));
        IdSet ours = IdSet.builder(keyer.space()).add(keyer.key("a")).build();
        IdSet theirs = IdSet.builder(other.space()).add(other.key("a")).build();

        assertThat(other.key("a")).isNotEqualTo(keyer.key("a"));
        assertThat(other.space()).isNotEqualTo(keyer.space());
        assertThat(IdKeyer.of(Secret.of("Jefe")).space()).isEqualTo(keyer.space());
        assertThatThrownBy(() -> ours.union(theirs)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void neitherTheKeyNorAnIdShows() {
        IdKeyer named = IdKeyer.of(Secret.of("a-secret-key"));
        named.key("somebody");

        assertThat(named.toString()).doesNotContain("a-secret-key").doesNotContain("somebody");
        assertThat(named.space().toString()).doesNotContain("a-secret-key");
        assertThatThrownBy(() -> IdKeyer.of(new byte[0], -1))
                .isInstanceOfSatisfying(
                        InvalidInputException.class, e -> assertThat(e.faults()).hasSize(2));
    }

    @Test
    void theCallersBytesCanBeWiped() {
        byte[] key = "Jefe".getBytes(StandardCharsets.UTF_8);
        IdKeyer made = IdKeyer.of(key, 10);
        Arrays.fill(key, (byte) 0);

        assertThat(made.key("a")).isEqualTo(keyer.key("a"));
    }

    @Test
    void aPersonIsForgotten() {
        long value = keyer.key("a");
        keyer.key("b");
        keyer.forget("a");
        assertThat(keyer.remembered()).isEqualTo(1);
        assertThat(keyer.key("a")).isEqualTo(value);
        keyer.forgetAll();
        assertThat(keyer.remembered()).isZero();
    }
}
