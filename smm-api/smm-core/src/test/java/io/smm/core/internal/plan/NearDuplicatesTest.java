package io.smm.core.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Each text is paired with the latest earlier one that is alike enough, and no such text is missed by looking at fewer. */
class NearDuplicatesTest {

    private static final long SEED = Long.getLong("smm.seed", 20_261_123L);

    @Test
    void resemblanceIsTheShareOfRunsOfFiveLettersThatBothHave() {
        // abcde bcdef cdefg against abcde bcdef cdefx: two of four.
        assertThat(NearDuplicates.resemblance("abcdefg", "abcdefx")).isEqualTo(0.5, within(1e-12));
        assertThat(NearDuplicates.resemblance("abcdefg", "abcdefg")).isEqualTo(1);
        assertThat(NearDuplicates.resemblance("abcdefg", "hijklmn")).isZero();
        assertThat(NearDuplicates.resemblance("", "")).isZero();
    }

    @Test
    void aTextShorterThanARunIsARun() {
        assertThat(new NearDuplicates(List.of("rye", "rye", "bun"), 0.8).pairs())
                .containsExactly(new NearDuplicates.Pair(0, 1, 1));
    }

    @Test
    void textsWithoutWordsResembleNothing() {
        assertThat(new NearDuplicates(List.of("", ""), 0.1).pairs()).isEmpty();
    }

    @Test
    void whatIsFoundIsWhatComparingAllWithAllFinds() {
        for (double threshold : new double[] {0.3, 0.5, 0.8, 0.9, 1}) {
            List<String> texts = texts(new Random(SEED), 200);
            assertThat(new NearDuplicates(texts, threshold).pairs())
                    .as("threshold %s, seed %s", threshold, SEED)
                    .isEqualTo(allWithAll(texts, threshold));
        }
    }

    private static List<NearDuplicates.Pair> allWithAll(List<String> texts, double threshold) {
        List<NearDuplicates.Pair> pairs = new ArrayList<>();
        for (int later = 0; later < texts.size(); later++) {
            for (int earlier = later - 1; earlier >= 0; earlier--) {
                double resemblance = NearDuplicates.resemblance(texts.get(earlier), texts.get(later));
                if (resemblance >= threshold) {
                    pairs.add(new NearDuplicates.Pair(earlier, later, resemblance));
                    break;
                }
            }
        }
        return pairs;
    }

    /** Sentences of few words, and copies of earlier ones with some words changed. */
    private static List<String> texts(Random random, int count) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (i == 0 || random.nextInt(3) == 0) {
                texts.add(random.ints(3 + random.nextInt(20), 0, 60)
                        .mapToObj(word -> Integer.toString(word * 7919, 36))
                        .collect(Collectors.joining(" ")));
            } else {
                StringBuilder copy = new StringBuilder(texts.get(random.nextInt(i)));
                for (int change = random.nextInt(6); change > 0; change--) {
                    copy.setCharAt(random.nextInt(copy.length()), (char) ('a' + random.nextInt(26)));
                }
                texts.add(copy.toString());
            }
        }
        return texts;
    }
}
