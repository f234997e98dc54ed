package io.smm.metrics.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.smm.campaign.ContentMix;
import io.smm.campaign.ContentTheme;
import io.smm.error.InvalidInputException;
import io.smm.metrics.Fraction;
import io.smm.metrics.UndefinedReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ContentMixDriftTest {

    private static final ContentTheme RECIPES = new ContentTheme("recipes");
    private static final ContentTheme STORIES = new ContentTheme("stories");
    private static final ContentTheme OFFERS = new ContentTheme("offers");
    private static final ContentTheme NEWS = new ContentTheme("news");
    private static final ContentMix PLAN = ContentMix.builder()
            .share(RECIPES, 50)
            .share(STORIES, 30)
            .share(OFFERS, 20)
            .build();

    @Test
    void thePlanItselfHasNoDrift() {
        assertThat(drift(5, 3, 2, 0)).isEqualTo(Fraction.ZERO);
    }

    @Test
    void theDriftIsThePartOfThePostsThatWouldHaveToBeAboutSomethingElse() {
        // 2, 1, 5, 2 of ten: 30 and 20 points too little, 30 and 20 too much.
        assertThat(drift(2, 1, 5, 2)).isEqualTo(Fraction.of(1, 2));
    }

    @Test
    void aThemeOutsideThePlanIsListedAfterItWithNothingPlanned() {
        ContentMixDrift drift = ContentMixDrift.of(PLAN, List.of(Optional.of(NEWS), Optional.of(OFFERS)));

        assertThat(drift.shares()).extracting(ThemeShare::theme).containsExactly(RECIPES, STORIES, OFFERS, NEWS);
        assertThat(drift.shares().get(3).planned()).isEqualTo(Fraction.ZERO);
        assertThat(drift.shares().get(3).difference()).isEqualTo(Fraction.of(1, 2));
    }

    @Test
    void postsOfUnknownThemeAreCountedApart() {
        ContentMixDrift drift = ContentMixDrift.of(PLAN, List.of(Optional.of(RECIPES), Optional.empty()));

        assertThat(drift.unknown()).isEqualTo(1);
        assertThat(drift.shares().get(0).published()).isEqualTo(Fraction.ONE);
        assertThat(drift.drift().evidence().leftOut()).containsEntry(UndefinedReason.MISSING_INPUT, 1L);
    }

    @Test
    void withoutAPostOfKnownThemeThereIsNoDriftToSpeakOf() {
        ContentMixDrift drift = ContentMixDrift.of(PLAN, List.of(Optional.empty()));

        assertThat(drift.drift().reason()).contains(UndefinedReason.ZERO_DENOMINATOR);
        assertThat(drift.leastPossible().reason()).contains(UndefinedReason.ZERO_DENOMINATOR);
    }

    @Test
    void negativeCountsAreRefusedTogether() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> ContentMixDrift.of(PLAN, Map.of(NEWS, -1L), -2))
                .satisfies(refusal -> assertThat(refusal.faults()).hasSize(2));
    }

    @Test
    void theLeastPossibleDriftIsThatOfTheBestOfAllDistributionsOfSoManyPosts() {
        long seed = Long.getLong("smm.seed", System.nanoTime());
        System.out.println("ContentMixDriftTest: -Dsmm.seed=" + seed);
        Random random = new Random(seed);
        for (int run = 0; run < 50; run++) {
            int first = 1 + random.nextInt(98);
            int second = 1 + random.nextInt(99 - first);
            ContentMix plan = ContentMix.builder()
                    .share(RECIPES, first)
                    .share(STORIES, second)
                    .share(OFFERS, 100 - first - second)
                    .build();
            int posts = 1 + random.nextInt(12);

            assertThat(ContentMixDrift.of(plan, Map.of(RECIPES, (long) posts), 0)
                            .leastPossible()
                            .fraction())
                    .as("%s with %s posts", plan, posts)
                    .contains(best(plan, posts));
        }
    }

    /** The slow way: every distribution. */
    private static Fraction best(ContentMix plan, int posts) {
        List<Fraction> all = new ArrayList<>();
        for (long a = 0; a <= posts; a++) {
            for (long b = 0; a + b <= posts; b++) {
                Map<ContentTheme, Long> counts = Map.of(RECIPES, a, STORIES, b, OFFERS, posts - a - b);
                all.add(ContentMixDrift.of(plan, counts, 0).drift().fraction().orElseThrow());
            }
        }
        return all.stream().min(Fraction::compareTo).orElseThrow();
    }

    private static Fraction drift(long recipes, long stories, long offers, long news) {
        return ContentMixDrift.of(PLAN, Map.of(RECIPES, recipes, STORIES, stories, OFFERS, offers, NEWS, news), 0)
                .drift()
                .fraction()
                .orElseThrow();
    }
}
