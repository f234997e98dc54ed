package io.smm.metrics.reach.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.error.InvalidInputException;
import io.smm.metrics.Fraction;
import io.smm.metrics.Method;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.Unit;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReachBoundsTest {

    private static void assertBetween(long low, long high, ReachBounds bounds) {
        assertThat(bounds.lower().fraction()).as("%s", bounds).contains(Fraction.of(low));
        assertThat(bounds.upper().fraction()).as("%s", bounds).contains(Fraction.of(high));
    }

    @Test
    void withoutOverlapsReachLiesBetweenTheLargestAndTheSum() {
        assertBetween(70, 120, ReachBounds.of(50, 70, 0));
        assertBetween(70, 100, ReachBounds.builder(50, 70).population(100).build());
        assertBetween(70, 120, ReachBounds.builder(50, 70).population(1_000).build());
        assertBetween(0, 0, ReachBounds.of(0, 0));
        assertBetween(5, 5, ReachBounds.of(5));
    }

    @Test
    void theOverlapOfTwoGivesTheirReachExactly() {
        assertBetween(100, 100, ReachBounds.builder(50, 70).overlap(1, 0, 20).build());
    }

    @Test
    void threeWithAllOverlapsKnown() {
        // S1 = 180, S2 = 30: from below S1 - S2, from above S1 less the two larger overlaps.
        assertBetween(
                150,
                155,
                ReachBounds.builder(60, 60, 60)
                        .overlap(0, 1, 5)
                        .overlap(1, 2, 10)
                        .overlap(0, 2, 15)
                        .build());
    }

    @Test
    void heavyOverlapsTakeTheBoundOfDawsonAndSankoff() {
        // S1 = 400, S2 = 360, k = 2: 800/3 - 720/6 = 146.67, beyond Bonferroni's 40 and any pair's 140.
        ReachBounds.Builder four = ReachBounds.builder(100, 100, 100, 100);
        for (int i = 0; i < 4; i++) {
            for (int j = i + 1; j < 4; j++) {
                four.overlap(i, j, 60);
            }
        }
        assertBetween(147, 220, four.build());
    }

    @Test
    void postsOfTwoKindsTakeTheBoundOfDeCaen() {
        // Five that meet the same 50, five that meet 40 each of their own: 5 * 50^2/250 + 5 * 40, where Dawson and
        // Sankoff give 142.
        ReachBounds.Builder ten = ReachBounds.builder(50, 50, 50, 50, 50, 40, 40, 40, 40, 40);
        for (int i = 0; i < 10; i++) {
            for (int j = i + 1; j < 10; j++) {
                ten.overlap(i, j, j < 5 ? 50 : 0);
            }
        }
        assertBetween(250, 250, ten.build());
    }

    @Test
    void unknownOverlapsCountAsWhatIsWorst() {
        assertBetween(
                100, 160, ReachBounds.builder(50, 70, 60).overlap(0, 1, 20).build());
        // In a population of 100 the two that are not named share at least 10 and 30.
        assertBetween(
                100,
                100,
                ReachBounds.builder(50, 70, 60)
                        .population(100)
                        .overlap(0, 1, 20)
                        .build());
    }

    @Test
    void theTruthLiesBetweenTheBoundsAndKnowingMoreNarrowsThem() {
        long seed = Long.getLong("smm.seed", System.nanoTime());
        System.out.println("theTruthLiesBetweenTheBoundsAndKnowingMoreNarrowsThem: -Dsmm.seed=" + seed);
        Random random = new Random(seed);
        for (int run = 0; run < 2_000; run++) {
            int posts = 1 + random.nextInt(6);
            int people = 1 + random.nextInt(60);
            boolean[][] met = new boolean[posts][people];
            for (boolean[] post : met) {
                double chance = random.nextDouble();
                for (int p = 0; p < people; p++) {
                    post[p] = random.nextDouble() < chance;
                }
            }
            long[] reaches = new long[posts];
            long truth = 0;
            for (int p = 0; p < people; p++) {
                boolean any = false;
                for (int i = 0; i < posts; i++) {
                    reaches[i] += met[i][p] ? 1 : 0;
                    any |= met[i][p];
                }
                truth += any ? 1 : 0;
            }
            ReachBounds.Builder builder = ReachBounds.builder(reaches);
            if (random.nextBoolean()) {
                builder.population(people);
            }
            ReachBounds plain = builder.build();
            double known = random.nextDouble() * 1.5;
            for (int i = 0; i < posts; i++) {
                for (int j = i + 1; j < posts; j++) {
                    int both = 0;
                    for (int p = 0; p < people; p++) {
                        both += met[i][p] && met[j][p] ? 1 : 0;
                    }
                    if (random.nextDouble() < known) {
                        builder.overlap(i, j, both);
                    }
                }
            }
            ReachBounds narrow = builder.build();
            Fraction union = Fraction.of(truth);
            assertThat(narrow.lower().fraction().orElseThrow())
                    .isLessThanOrEqualTo(union)
                    .isGreaterThanOrEqualTo(plain.lower().fraction().orElseThrow());
            assertThat(narrow.upper().fraction().orElseThrow())
                    .isGreaterThanOrEqualTo(union)
                    .isLessThanOrEqualTo(plain.upper().fraction().orElseThrow());
        }
    }

    @Test
    void sumsBeyondSixtyFourBitsAreExact() {
        ReachBounds bounds = ReachBounds.of(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE);

        assertThat(bounds.upper().fraction().orElseThrow().numerator())
                .isEqualTo(BigInteger.valueOf(Long.MAX_VALUE).multiply(BigInteger.valueOf(3)));
    }

    @Test
    void boundsSayThatTheyAreBounds() {
        ReachBounds bounds = ReachBounds.of(5, 6);

        assertThat(bounds.lower().metric().toString()).isEqualTo("R-03 reach-lower-bound");
        assertThat(bounds.upper().metric().toString()).isEqualTo("R-03 reach-upper-bound");
        assertThat(bounds.upper().unit()).isEqualTo(Unit.PEOPLE);
        assertThat(bounds.upper().method()).isEqualTo(Method.EXACT);
        assertThat(bounds.upper().evidence().used()).isEqualTo(2);
        assertThat(bounds).isEqualTo(ReachBounds.of(6, 5)).hasSameHashCodeAs(ReachBounds.of(6, 5));
    }

    @Test
    void whatCannotBeTrueIsNamedByPlace() {
        assertThat(ReachBounds.of().lower().reason()).contains(UndefinedReason.TOO_FEW);

        ReachBounds reaches = ReachBounds.builder(-1, 5, 101).population(100).build();
        assertThat(reaches.lower().reason()).contains(UndefinedReason.INVALID_INPUT);
        assertThat(reaches.upper().explanation())
                .isEqualTo("reaches[0] is -1; reaches[2] is 101, above the population");

        ReachBounds overlaps = ReachBounds.builder(60, 70, 5)
                .population(100)
                .overlap(0, 1, 29)
                .overlap(1, 2, 6)
                .overlap(0, 2, 5)
                .build();
        assertThat(overlaps.upper().explanation())
                .isEqualTo("overlap of 0 and 1 is 29, must be 30 to 60; overlap of 1 and 2 is 6, must be 0 to 5");
        assertThat(ReachBounds.builder(1).population(-5).build().lower().explanation())
                .contains("population is -5");
        assertThatThrownBy(() -> ReachBounds.builder(1, 2).overlap(0, 0, 1)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> ReachBounds.builder(1, 2).overlap(0, 2, 1)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> ReachBounds.builder(1, 2).overlap(-1, 1, 1)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> ReachBounds.builder(new long[2_001]).overlap(0, 1, 0))
                .isInstanceOf(InvalidInputException.class);
    }
}
