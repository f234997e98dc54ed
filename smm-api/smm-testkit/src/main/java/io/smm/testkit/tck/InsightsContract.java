package io.smm.testkit.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.Capability;
import io.smm.insight.AccountInsights;
import io.smm.insight.Lineage;
import io.smm.insight.MetricId;
import io.smm.insight.MetricUnit;
import io.smm.insight.PostInsights;
import io.smm.insight.Reading;
import io.smm.post.PostRef;
import io.smm.spi.InsightReader;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Numbers are what the network says, with where they come from; and no number is not the number zero. */
abstract class InsightsContract extends ContractGroup {

    /** A metric that no network can have heard of. */
    private static final MetricId UNHEARD_OF = new MetricId("contract-unheard-of", MetricUnit.EVENTS);

    private static final Set<MetricId> CATALOGUE = catalogueAnd(UNHEARD_OF);

    InsightsContract(Supplier<ContractEnvironment> environments) {
        super(environments);
    }

    private static Set<MetricId> catalogueAnd(MetricId metric) {
        Set<MetricId> all = new LinkedHashSet<>(MetricId.catalogue());
        all.add(metric);
        return Collections.unmodifiableSet(all);
    }

    @Test
    void everyMetricAskedForHasAReading() {
        PostRef post = run().publishedPlain("To be counted.");
        where(
                Capability.POST_INSIGHTS,
                () -> assertThat(read(post).readings().keySet()).containsExactlyInAnyOrderElementsOf(CATALOGUE),
                () -> read(post));
    }

    @Test
    void whatTheNetworkDoesNotReportSaysSoAndIsNeverANumber() {
        PostRef post = run().publishedPlain("To be counted.");
        where(
                Capability.POST_INSIGHTS,
                () -> {
                    Set<MetricId> missing = new LinkedHashSet<>(CATALOGUE);
                    missing.removeAll(reader().postMetrics());
                    PostInsights insights = read(post);

                    assertThat(missing)
                            .contains(UNHEARD_OF)
                            .allSatisfy(metric -> assertThat(insights.reading(metric))
                                    .as(metric.id())
                                    .isInstanceOf(Reading.NotReported.class));
                },
                () -> read(post));
    }

    @Test
    void whatTheNetworkReportsOfAFreshPostIsANumberAndNotMissing() {
        PostRef post = run().publishedPlain("To be counted.");
        where(
                Capability.POST_INSIGHTS,
                () -> {
                    PostInsights insights = read(post);
                    Set<MetricId> ofSomePosts = run().environment().numbersOfSomePosts();

                    assertThat(reader().postMetrics())
                            .isNotEmpty()
                            .allSatisfy(metric -> assertThat(insights.reading(metric))
                                    .as(metric.id())
                                    .satisfies(reading -> assertThat(reading instanceof Reading.Value
                                                    || ofSomePosts.contains(metric)
                                                            && reading instanceof Reading.Unknown)
                                            .as("%s", reading)
                                            .isTrue()));
                },
                () -> read(post));
    }

    @Test
    void aPostThatDoesNotStandHasNoNumbers() {
        PostRef post = run().publishedPlain("Soon gone.");
        where(
                Capability.POST_INSIGHTS,
                () -> {
                    if (!run().declares(Capability.DELETE_POST)) {
                        return; // without deleting there is no post that certainly does not stand
                    }
                    run().smm().publishing().delete(run().connection(), post);
                    PostInsights insights = read(post);

                    assertThat(reader().postMetrics())
                            .allSatisfy(metric -> assertThat(insights.reading(metric))
                                    .as(metric.id())
                                    .isInstanceOf(Reading.Unknown.class));
                },
                () -> read(post));
    }

    @Test
    void aNumberThatAnAnswerLacksIsUnknown() {
        PostRef post = run().publishedPlain("To be counted.");
        where(
                Capability.POST_INSIGHTS,
                () -> run().environment()
                        .leaveOutANumber()
                        .ifPresent(metric -> assertThat(read(post).reading(metric))
                                .as(metric.id())
                                .isInstanceOf(Reading.Unknown.class)),
                () -> read(post));
    }

    @Test
    void eachNumberTellsItsNetworkItsNativeNameAndWhenItWasRead() {
        PostRef post = run().publishedPlain("To be counted.");
        where(
                Capability.POST_INSIGHTS,
                () -> {
                    Instant before = run().environment().clock().instant();
                    PostInsights insights = read(post);
                    Instant after = run().environment().clock().instant();

                    Set<MetricId> ofEveryPost = new LinkedHashSet<>(reader().postMetrics());
                    ofEveryPost.removeAll(run().environment().numbersOfSomePosts());
                    for (MetricId metric : ofEveryPost) {
                        Lineage lineage = lineageOf(insights.reading(metric));
                        assertThat(lineage.network()).isEqualTo(run().network());
                        assertThat(lineage.nativeName()).isNotBlank();
                        assertThat(lineage.observedAt().orElseThrow()).isBetween(before, after);
                    }
                },
                () -> read(post));
    }

    @Test
    void aCommentIsCounted() {
        PostRef post = run().publishedPlain("What shall we bake?");
        where(
                Capability.POST_INSIGHTS,
                () -> {
                    boolean counts = reader().postMetrics().contains(MetricId.COMMENTS);
                    if (!counts || !run().declares(Capability.READ_COMMENTS)) {
                        return; // that it is then not reported is proven by another test
                    }
                    BigDecimal before =
                            read(post).reading(MetricId.COMMENTS).value().orElseThrow();
                    run().people().comment(post, "Rye bread!");
                    BigDecimal after =
                            read(post).reading(MetricId.COMMENTS).value().orElseThrow();

                    assertThat(before).isEqualByComparingTo("0");
                    assertThat(after).isEqualByComparingTo("1");
                },
                () -> read(post));
    }

    @Test
    void eachNumberFollowsWhatPeopleDoAndNoOther() {
        PostRef post = run().publishedPlain("Who likes rye bread?");
        where(
                Capability.POST_INSIGHTS,
                () -> {
                    PostInsights before = read(post);
                    Map<MetricId, Integer> acts = peopleAct(post);
                    PostInsights after = read(post);

                    acts.forEach((metric, times) -> {
                        assertThat(before.reading(metric).value().orElseThrow())
                                .as("%s before", metric.id())
                                .isEqualByComparingTo("0");
                        assertThat(after.reading(metric).value().orElseThrow())
                                .as("%s after", metric.id())
                                .isEqualByComparingTo(BigDecimal.valueOf(times));
                    });
                },
                () -> read(post));
    }

    @Test
    void beingShownIsNotBeingViewed() {
        PostRef post = run().publishedPlain("Who stops to read this?");
        where(
                Capability.POST_INSIGHTS,
                () -> {
                    if (!reader().postMetrics().containsAll(Set.of(MetricId.IMPRESSIONS, MetricId.VIEWS))) {
                        return; // there is nothing to mix up
                    }
                    run().environment().numbers().orElseThrow().show(post, 5);
                    PostInsights insights = read(post);

                    assertThat(insights.reading(MetricId.IMPRESSIONS).value().orElseThrow())
                            .isEqualByComparingTo("5");
                    assertThat(insights.reading(MetricId.VIEWS).value().orElseThrow())
                            .isEqualByComparingTo("0");
                },
                () -> read(post));
    }

    @Test
    void postsComeBackInTheOrderAsked() {
        PostRef one = run().publishedPlain("One.");
        PostRef two = run().publishedPlain("Two.");
        where(
                Capability.POST_INSIGHTS,
                () -> assertThat(run().smm().insights().posts(run().connection(), List.of(two, one, two), CATALOGUE))
                        .extracting(insights -> insights.post().id())
                        .containsExactly(two.id(), one.id(), two.id()),
                () -> read(one));
    }

    @Test
    void anAccountsNumbersAreReadOrSaidToBeMissing() {
        where(
                Capability.ACCOUNT_INSIGHTS,
                () -> {
                    AccountInsights insights = readAccount();

                    assertThat(insights.account()).isEqualTo(run().connection().account());
                    for (MetricId metric : CATALOGUE) {
                        Reading reading = insights.reading(metric);
                        if (reader().accountMetrics().contains(metric)) {
                            assertThat(lineageOf(reading).nativeName()).isNotBlank();
                        } else {
                            assertThat(reading).as(metric.id()).isInstanceOf(Reading.NotReported.class);
                        }
                    }
                },
                this::readAccount);
    }

    /** Each act another number of times, so that no number can pass for another's. How often which was done. */
    private Map<MetricId, Integer> peopleAct(PostRef post) {
        Set<MetricId> reported = reader().postMetrics();
        Map<MetricId, Integer> acts = new LinkedHashMap<>();
        if (reported.contains(MetricId.REACTIONS) && run().people().react(post, 2)) {
            acts.put(MetricId.REACTIONS, 2);
        }
        if (reported.contains(MetricId.COMMENTS) && run().declares(Capability.READ_COMMENTS)) {
            for (int i = 1; i <= 3; i++) {
                run().people().comment(post, "Comment " + i);
            }
            acts.put(MetricId.COMMENTS, 3);
        }
        if (reported.contains(MetricId.SHARES) && run().people().share(post, 4)) {
            acts.put(MetricId.SHARES, 4);
        }
        return acts;
    }

    private static Lineage lineageOf(Reading reading) {
        assertThat(reading).isInstanceOf(Reading.Value.class);
        return ((Reading.Value) reading).lineage();
    }

    private PostInsights read(PostRef post) {
        return run().smm()
                .insights()
                .posts(run().connection(), List.of(post), CATALOGUE)
                .get(0);
    }

    private AccountInsights readAccount() {
        return run().smm().insights().account(run().connection(), CATALOGUE);
    }

    private InsightReader reader() {
        return run().newAdapter().adapter().insightReader().orElseThrow();
    }
}
