package io.smm.metrics.guide;

import static io.smm.metrics.Posts.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.smm.CurrencyCode;
import io.smm.Money;
import io.smm.Network;
import io.smm.TimeWindow;
import io.smm.account.ConnectionId;
import io.smm.account.Secret;
import io.smm.campaign.Campaign;
import io.smm.campaign.CampaignId;
import io.smm.campaign.Economics;
import io.smm.campaign.Kpi;
import io.smm.campaign.Objective;
import io.smm.insight.InsightSample;
import io.smm.insight.InsightSubject;
import io.smm.insight.Lineage;
import io.smm.insight.MetricId;
import io.smm.insight.MetricUnit;
import io.smm.insight.PostInsights;
import io.smm.insight.Reading;
import io.smm.metrics.Aggregate;
import io.smm.metrics.ErrorBound;
import io.smm.metrics.Fraction;
import io.smm.metrics.GroupKey;
import io.smm.metrics.InteractionSet;
import io.smm.metrics.MetricName;
import io.smm.metrics.MetricResult;
import io.smm.metrics.PostGroups;
import io.smm.metrics.PostQuantity;
import io.smm.metrics.PostRatio;
import io.smm.metrics.PostReadings;
import io.smm.metrics.Posts;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.Unit;
import io.smm.metrics.campaign.CampaignReport;
import io.smm.metrics.earned.EarnedReviews;
import io.smm.metrics.earned.MediaKind;
import io.smm.metrics.earned.MediaSplit;
import io.smm.metrics.earned.NetSentiment;
import io.smm.metrics.earned.RatingPrior;
import io.smm.metrics.earned.SentimentCounts;
import io.smm.metrics.earned.ShareOfVoice;
import io.smm.metrics.earned.VoiceBase;
import io.smm.metrics.engagement.EngagementMetrics;
import io.smm.metrics.ids.IdKeyer;
import io.smm.metrics.ids.IdSet;
import io.smm.metrics.ids.IdSetBuilder;
import io.smm.metrics.kpi.KpiProgress;
import io.smm.metrics.privacy.ReleasedCounts;
import io.smm.metrics.privacy.SmallCells;
import io.smm.metrics.quality.DataQuality;
import io.smm.metrics.quality.Finding;
import io.smm.metrics.reach.AudienceOverlap;
import io.smm.metrics.reach.ExactAudience;
import io.smm.metrics.reach.FrequencyCounter;
import io.smm.metrics.reach.FrequencyDistribution;
import io.smm.metrics.reach.IncrementalReach;
import io.smm.metrics.reach.NamedAudience;
import io.smm.metrics.reach.NamedReach;
import io.smm.metrics.reach.ReachMetrics;
import io.smm.metrics.reach.UniqueReach;
import io.smm.metrics.reach.model.BetaBinomialReach;
import io.smm.metrics.reach.model.IndependentDuplication;
import io.smm.metrics.reach.model.ReachBounds;
import io.smm.metrics.reach.model.ReachEstimate;
import io.smm.metrics.report.Report;
import io.smm.metrics.response.BrandMention;
import io.smm.metrics.response.BrandReplies;
import io.smm.metrics.response.CustomerResponseRate;
import io.smm.metrics.response.MentionKind;
import io.smm.metrics.response.ObservedTime;
import io.smm.metrics.response.PeakBucket;
import io.smm.metrics.response.ReplyRules;
import io.smm.metrics.response.ThreadMessage;
import io.smm.metrics.roi.ClickMetrics;
import io.smm.metrics.roi.CostAllocation;
import io.smm.metrics.roi.CostKind;
import io.smm.metrics.roi.CostSheet;
import io.smm.metrics.roi.CurrencyConversion;
import io.smm.metrics.roi.CustomerLifetimeValue;
import io.smm.metrics.roi.DatedAmount;
import io.smm.metrics.roi.EarnedMediaValue;
import io.smm.metrics.roi.FxRate;
import io.smm.metrics.roi.FxRates;
import io.smm.metrics.roi.Gain;
import io.smm.metrics.roi.Payback;
import io.smm.metrics.roi.PostAmounts;
import io.smm.metrics.roi.RateCard;
import io.smm.metrics.roi.RateInterval;
import io.smm.metrics.roi.ReturnWaterfall;
import io.smm.metrics.roi.Returns;
import io.smm.metrics.roi.UnitCosts;
import io.smm.metrics.roi.WaterfallStep;
import io.smm.metrics.sketch.ThetaBuilder;
import io.smm.metrics.sketch.ThetaSketch;
import io.smm.metrics.statistics.Bootstrap;
import io.smm.metrics.statistics.BootstrapInterval;
import io.smm.metrics.statistics.IntervalEstimate;
import io.smm.metrics.statistics.Proportion;
import io.smm.metrics.statistics.ProportionComparison;
import io.smm.metrics.statistics.Quantile;
import io.smm.metrics.statistics.Statistic;
import io.smm.metrics.virality.Cascade;
import io.smm.metrics.virality.CollectedVelocity;
import io.smm.metrics.virality.EarlyWarning;
import io.smm.metrics.virality.KFactor;
import io.smm.metrics.virality.ReshareEvent;
import io.smm.metrics.virality.Seismic;
import io.smm.metrics.virality.SeismicForecast;
import io.smm.metrics.virality.ViralityMetrics;
import io.smm.post.PostRef;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The examples of {@code docs/guide/analytics.md}, compiled and run; the last test holds the guide against this file. */
class AnalyticsGuideTest {

    private final Clock clock = Clock.fixed(Instant.parse("2026-03-05T12:00:00Z"), ZoneOffset.UTC);

    private final List<PostInsights> posts = List.of(
            post("monday")
                    .with(MetricId.REACTIONS, 30)
                    .with(MetricId.COMMENTS, 8)
                    .with(MetricId.SHARES, 2)
                    .with(MetricId.SAVES, 5)
                    .with(MetricId.REACH, 1_000)
                    .with(MetricId.IMPRESSIONS, 1_600)
                    .with(MetricId.CLICKS, 80)
                    .label("type", "Photo")
                    .insights(),
            post("tuesday")
                    .with(MetricId.REACTIONS, 10)
                    .with(MetricId.COMMENTS, 0)
                    .with(MetricId.SHARES, 0)
                    .with(MetricId.REACH, 100)
                    .with(MetricId.IMPRESSIONS, 400)
                    .with(MetricId.CLICKS, 20)
                    .insights(),
            post("wednesday")
                    .with(MetricId.REACTIONS, 7)
                    .with(MetricId.COMMENTS, 1)
                    .without(MetricId.SHARES)
                    .with(MetricId.REACH, 300)
                    .with(MetricId.IMPRESSIONS, 200)
                    .with(MetricId.CLICKS, 0)
                    .insights());

    private final Economics economics = Economics.builder()
            .cost(Money.of("110", "EUR"))
            .mediaSpend(Money.of("40", "EUR"))
            .revenue(Money.of("300", "EUR"))
            .contributionMargin(Money.of("165", "EUR"))
            .build();

    @Test
    void resultNotNumber() {
        MetricResult rate = EngagementMetrics.byReach(InteractionSet.standard()).of(posts);

        Optional<BigDecimal> value = rate.value(); // 50 interactions / 1,100 people = 0.04545...
        Optional<Fraction> exact = rate.fraction(); // 1/22
        Optional<UndefinedReason> reason = rate.reason(); // empty: there is a value
        long used = rate.evidence().used(); // 2 posts
        long leftOut = rate.evidence().leftOutTotal(); // 1 post: nobody knows its shares

        assertThat(value).contains(Fraction.of(1, 22).toBigDecimal());
        assertThat(exact).contains(Fraction.of(1, 22));
        assertThat(reason).isEmpty();
        assertThat(used).isEqualTo(2);
        assertThat(leftOut).isEqualTo(1);
    }

    @Test
    void aggregates() {
        PostRatio rate = EngagementMetrics.byReach(InteractionSet.standard());

        MetricResult people = rate.of(posts); // 50/1100: every person weighs alike
        MetricResult mean = rate.of(posts, Aggregate.MEAN_OF_ITEM_RATIOS); // (4 % + 10 %)/2: every post weighs alike
        MetricResult median = rate.of(posts, Aggregate.MEDIAN_OF_ITEM_RATIOS);

        assertThat(people.fraction()).contains(Fraction.of(1, 22));
        assertThat(mean.fraction()).contains(Fraction.of(7, 100));
        assertThat(median.fraction()).contains(Fraction.of(7, 100));
    }

    @Test
    void interactions() {
        InteractionSet withSaves = InteractionSet.standard().plus(MetricId.SAVES);
        MetricResult rate = EngagementMetrics.byReach(withSaves).of(posts);

        String name = rate.metric().name(); // engagement-rate-by-reach(reactions+comments+shares+saves)

        assertThat(name).isEqualTo("engagement-rate-by-reach(reactions+comments+shares+saves)");
        assertThat(rate.fraction()).contains(Fraction.of(45, 1_000));
    }

    @Test
    void perPost() {
        MetricResult conversation = EngagementMetrics.conversationRate().of(posts); // 9 comments / 3 posts
        MetricResult amplification = EngagementMetrics.amplificationRate().of(posts); // 2 shares / 2 posts
        MetricResult applause = EngagementMetrics.applauseRate().of(posts); // 47 reactions / 3 posts

        assertThat(conversation.fraction()).contains(Fraction.of(3));
        assertThat(amplification.fraction()).contains(Fraction.of(1));
        assertThat(applause.fraction()).contains(Fraction.of(47, 3));
    }

    @Test
    void followers() {
        PostRatio rate = EngagementMetrics.byFollowers(
                InteractionSet.standard(), post -> post.reading(new MetricId("fans-then", MetricUnit.LEVEL)));
        MetricResult unknown = rate.of(posts); // MISSING_INPUT: nobody recorded the followers at that time

        assertThat(unknown.reason()).contains(UndefinedReason.MISSING_INPUT);
    }

    @Test
    void displays() {
        MetricResult impressions = ReachMetrics.displays(MetricId.IMPRESSIONS).of(posts); // 2,200
        MetricResult frequency = ReachMetrics.averageFrequency().of(posts); // 2200/1400 views per person
        MetricResult refused = ReachMetrics.displays(posts, Set.of(MetricId.IMPRESSIONS, MetricId.VIEWS));
        MetricResult reach = PostQuantity.of(MetricId.REACH).of(posts); // NOT_MERGEABLE, as is `refused`

        assertThat(impressions.fraction()).contains(Fraction.of(2_200));
        assertThat(frequency.fraction()).contains(Fraction.of(11, 7));
        assertThat(refused.reason()).contains(UndefinedReason.NOT_MERGEABLE);
        assertThat(reach.reason()).contains(UndefinedReason.NOT_MERGEABLE);
    }

    @Test
    void reachOverPosts() {
        IdKeyer keyer = IdKeyer.of(Secret.of("thirty-two random bytes of a tenant"));
        IdSetBuilder seenOnMonday = IdSet.builder(keyer.space());
        IdSetBuilder seenOnTuesday = IdSet.builder(keyer.space());
        for (String person : List.of("ann", "bob", "eve")) {
            seenOnMonday.add(keyer.key(Network.MASTODON, person));
        }
        for (String person : List.of("eve", "joe")) {
            seenOnTuesday.add(keyer.key(Network.MASTODON, person));
        }
        ExactAudience onMonday = ExactAudience.of(seenOnMonday.build());
        ExactAudience onTuesday = ExactAudience.of(seenOnTuesday.build());

        MetricResult reach = UniqueReach.of(List.of(onMonday, onTuesday)); // 4, not 5
        AudienceOverlap overlap = AudienceOverlap.of(onMonday, onTuesday); // 1 person, Jaccard 1/4
        List<NamedReach> steps = IncrementalReach.inOrder(
                        List.of(NamedAudience.of("monday", onMonday), NamedAudience.of("tuesday", onTuesday)))
                .steps(); // 3, then 1 more

        assertThat(reach.fraction()).contains(Fraction.of(4));
        assertThat(overlap.jaccard().fraction()).contains(Fraction.of(1, 4));
        assertThat(steps.get(1).reach().fraction()).contains(Fraction.of(1));
    }

    @Test
    void frequency() {
        FrequencyDistribution seen =
                new FrequencyCounter().add(1).add(1).add(1).add(2).distribution();
        MetricResult twice = seen.atLeast(2); // 1 person
        MetricResult wasted = seen.wastedImpressions(2); // 1 of 4 impressions
        MetricResult points = seen.grossRatingPoints(OptionalLong.of(8)); // 50

        assertThat(twice.fraction()).contains(Fraction.of(1));
        assertThat(wasted.fraction()).contains(Fraction.of(1));
        assertThat(points.fraction()).contains(Fraction.of(50));
    }

    @Test
    void quality() {
        List<Finding> findings = DataQuality.check(posts);
        // reach-above-impressions, IMPOSSIBLE, wednesday: reach 300 is above impressions 200

        assertThat(findings).extracting(Finding::subject).containsExactly("wednesday");
        assertThat(findings.get(0).message()).isEqualTo("reach 300 is above impressions 200");
    }

    @Test
    void returns() {
        MetricResult roi = Returns.roi(economics); // (165 - 110)/110 = 0.5, from the contribution margin
        MetricResult flattering = Returns.roi(economics, Gain.REVENUE); // (300 - 110)/110
        MetricResult roas = Returns.roas(economics); // 300/40 = 7.5, media spend only

        assertThat(roi.fraction()).contains(Fraction.of(1, 2));
        assertThat(flattering.fraction()).contains(Fraction.of(19, 11));
        assertThat(roas.fraction()).contains(Fraction.of(15, 2));
    }

    @Test
    void unitCosts() {
        MetricResult impressions = ReachMetrics.displays(MetricId.IMPRESSIONS).of(posts);
        MetricResult cpm = UnitCosts.ofCost(economics).cpm(impressions); // 1000 * 110/2200 = EUR 50
        Optional<Money> money = cpm.money(); // not rounded; formatting rounds

        assertThat(money).contains(Money.of("50", "EUR"));
    }

    @Test
    void costs() {
        CostSheet costs = CostSheet.builder()
                .add(CostKind.MEDIA, "boosts", Money.of("40", "EUR"))
                .labour("editing", new BigDecimal("2.5"), Money.of("28", "EUR"))
                .build();
        MetricResult roi = Returns.roi(costs, Money.of("165", "EUR"), Gain.CONTRIBUTION_MARGIN); // (165 - 110)/110
        List<WaterfallStep> steps = ReturnWaterfall.of(costs, Money.of("165", "EUR"), Gain.CONTRIBUTION_MARGIN)
                .steps();
        // contribution margin 165, media -40, labour -70, net 55
        PostAmounts atCpm = PostAmounts.atCpm(posts, MetricId.IMPRESSIONS, Money.of("5", "EUR")); // 8 + 2 + 1

        assertThat(roi.fraction()).contains(Fraction.of(1, 2));
        assertThat(steps)
                .extracting(step -> step.name() + " " + step.change().amount())
                .containsExactly("contribution margin 165.00", "media -40.00", "labour -70.00", "net 55.00");
        assertThat(atCpm.total().money()).contains(Money.of("11", "EUR"));
    }

    @Test
    void currencies() {
        CurrencyCode dollar = CurrencyCode.of("USD");
        CurrencyCode euro = CurrencyCode.of("EUR");
        LocalDate day = LocalDate.parse("2026-03-02");
        FxRates rates = FxRates.of(List.of(FxRate.of(dollar, euro, new BigDecimal("0.9"), day, "ECB reference rate")));
        DatedAmount invoice = new DatedAmount("invoice 7", day, Money.of("49.95", "USD"));
        CurrencyConversion sum =
                CurrencyConversion.eachThenAdd(List.of(invoice), euro, rates); // 44.955, rounded to EUR 44.96
        MetricResult pounds = CurrencyConversion.eachThenAdd(List.of(invoice), CurrencyCode.of("GBP"), rates)
                .total(); // CURRENCY_MISMATCH: no rate was given

        assertThat(sum.total().money()).contains(Money.of("44.96", "EUR"));
        assertThat(pounds.reason()).contains(UndefinedReason.CURRENCY_MISMATCH);
    }

    @Test
    void shares() {
        CostAllocation shares =
                CostAllocation.of(Money.of("100", "EUR"), List.of(Fraction.ONE, Fraction.ONE, Fraction.ONE));
        // EUR 33.34, 33.33, 33.33
        MetricResult days = Payback.time(
                Money.of("110", "EUR"),
                List.of(Money.of("60", "EUR"), Money.of("30", "EUR"), Money.of("20", "EUR"))); // day 2
        MetricResult lifetime = CustomerLifetimeValue.of(
                Money.of("100", "EUR"), new BigDecimal("0.8"), new BigDecimal("0.1")); // 1100/3

        assertThat(shares.parts().get(0).money()).contains(Money.of("33.34", "EUR"));
        assertThat(days.fraction()).contains(Fraction.of(2));
        assertThat(lifetime.fraction()).contains(Fraction.of(1_100, 3));
    }

    @Test
    void earnedMedia() {
        RateCard card = RateCard.builder("House rates", LocalDate.parse("2026-01-01"))
                .perThousand(MetricId.IMPRESSIONS, Money.of("5", "EUR"))
                .each(MetricId.COMMENTS, Money.of("0.30", "EUR"))
                .build();
        EarnedMediaValue earned = EarnedMediaValue.of(posts, card); // 10.40 + 2.00 + 1.30
        Optional<Money> noMoney = earned.total().money(); // empty, always

        assertThat(earned.total().fraction()).contains(Fraction.of(137, 10));
        assertThat(noMoney).isEmpty();
    }

    @Test
    void clicks() {
        MetricResult ctr = ClickMetrics.clickThroughRate().of(posts); // 100 clicks / 2,200 impressions
        MetricResult conversions = ClickMetrics.conversionRate().of(posts); // MISSING_INPUT: nobody counted them
        Optional<ErrorBound> sure =
                RateInterval.wilson(ClickMetrics.clickThroughRate(), posts).errorBound(); // 3.8 % to 5.5 %
        MetricResult drawn = RateInterval.bootstrap(ClickMetrics.clickThroughRate(), posts, Bootstrap.seeded(7, 2_000));

        assertThat(ctr.fraction()).contains(Fraction.of(1, 22));
        assertThat(conversions.reason()).contains(UndefinedReason.MISSING_INPUT);
        assertThat(sure).hasValueSatisfying(bound -> {
            assertThat(bound.low()).isBetween(new BigDecimal("0.0375"), new BigDecimal("0.0385"));
            assertThat(bound.high()).isBetween(new BigDecimal("0.0545"), new BigDecimal("0.0555"));
        });
        assertThat(drawn.errorBound().map(ErrorBound::meaning))
                .contains("95 % interval, percentile bootstrap over posts, 2000 resamples, SplitMix64 from seed 7");
    }

    @Test
    void kpi() {
        KpiProgress comments = KpiProgress.of(Kpi.of(MetricId.COMMENTS, 36), posts); // 9 of 36

        MetricId rate = new MetricId("engagement-rate-by-impressions", MetricUnit.FRACTION);
        Kpi goal = new Kpi(rate, new BigDecimal("0.03"), Optional.of(new BigDecimal("0.02")), Optional.empty());
        KpiProgress engagement = KpiProgress.of(goal, posts); // (0.025 - 0.02)/(0.03 - 0.02) = 0.5

        assertThat(comments.progress().fraction()).contains(Fraction.of(1, 4));
        assertThat(engagement.progress().fraction()).contains(Fraction.of(1, 2));
    }

    @Test
    void groups() {
        PostRatio rate = EngagementMetrics.byReach(InteractionSet.standard());
        SortedMap<GroupKey, MetricResult> rates = new TreeMap<>();
        PostGroups.byLabel(posts, "type").forEach((type, group) -> rates.put(type, rate.of(group)));
        // Photo: 40/1000; (unknown): 10/100

        assertThat(rates.keySet()).extracting(GroupKey::toString).containsExactly("Photo", "(unknown)");
        assertThat(rates.values())
                .extracting(result -> result.fraction().orElseThrow())
                .containsExactly(Fraction.of(1, 25), Fraction.of(1, 10));
    }

    @Test
    void sketches() {
        long[] column = LongStream.range(0, 3_000).toArray();
        ThetaBuilder second = ThetaSketch.builder(12);
        LongStream.range(2_000, 4_000).forEach(second::add);
        ThetaSketch tuesday = second.build();

        ThetaBuilder builder = ThetaSketch.builder(12); // k = 4,096
        builder.add(column, 0, column.length); // a column of ids, or one after the other
        ThetaSketch monday = builder.build();
        ThetaSketch week = ThetaSketch.union(List.of(monday, tuesday));
        ThetaSketch onBoth = ThetaSketch.intersection(monday, tuesday);
        ThetaSketch newOnTuesday = ThetaSketch.minus(tuesday, monday);

        double people = week.estimate(); // exact while week.isExact()
        double low = onBoth.lowerBound(2); // 95 %: may be 0 when they share few
        byte[] stored = week.toByteArray(); // what Spark and other DataSketches read

        assertThat(people).isEqualTo(4_000);
        assertThat(low).isEqualTo(1_000);
        assertThat(newOnTuesday.estimate()).isEqualTo(1_000);
        assertThat(ThetaSketch.of(stored)).isEqualTo(week);
    }

    @Test
    void virality() {
        MetricResult amplification = ViralityMetrics.amplificationRate().of(posts); // 2 shares / 2 posts
        KFactor growth = KFactor.of(Fraction.of(3), Fraction.of(1, 4)); // 3 invitations a user, one in four accepted
        MetricResult end = growth.finalSize(100); // 400 users; SUPERCRITICAL from K = 1

        Instant posted = Instant.parse("2026-03-05T09:00:00Z");
        Cascade cascade = Cascade.<String>builder()
                .reshare("carol", "bob", posted.plusSeconds(5_400)) // a child may stand before its parent
                .root("post", posted)
                .reshare("anna", "post", posted.plusSeconds(60))
                .reshare("bob", "post", posted.plusSeconds(1_800))
                .build();
        MetricResult virality = cascade.structuralVirality(); // 5/3, the mean distance of two people
        MetricResult secondary = cascade.secondarySpread(); // 1/3 came from another reshare
        MetricResult halfLife = cascade.reshareTimes().orElseThrow().halfLife(); // 1,800 s

        assertThat(amplification.fraction()).contains(Fraction.ONE);
        assertThat(end.fraction()).contains(Fraction.of(400));
        assertThat(virality.fraction()).contains(Fraction.of(5, 3));
        assertThat(secondary.fraction()).contains(Fraction.of(1, 3));
        assertThat(halfLife.fraction()).contains(Fraction.of(1_800));
    }

    @Test
    void forecast() {
        List<ReshareEvent> reshares = List.of(
                ReshareEvent.of(clock.instant().minusSeconds(600), 200),
                ReshareEvent.of(clock.instant().minusSeconds(60), 50));
        SeismicForecast forecast = Seismic.standard()
                .forecast(ReshareEvent.of(clock.instant().minusSeconds(900), 1_000), reshares, clock.instant());
        MetricResult finalSize = forecast.finalSize(); // or SUPERCRITICAL: no finite size
        Optional<ErrorBound> range = forecast.infectiousness().errorBound(); // 90 %

        EarlyWarning warning = EarlyWarning.of(finalSize, List.of()); // earlier posts' forecasts at the same age
        Optional<Boolean> unusual = warning.isAbove(Fraction.of(9, 10)); // empty: there is no history

        assertThat(finalSize.isDefined()).isTrue();
        assertThat(range).isPresent();
        assertThat(unusual).isEmpty();
    }

    @Test
    void collectedVelocity() {
        PostRef post = PostRef.of(Posts.NETWORK, "today");
        Instant noon = clock.instant();
        List<InsightSample> samples = List.of(new InsightSample(
                InsightSubject.post(new ConnectionId("bakery"), post),
                noon,
                noon.plusSeconds(3_600),
                Optional.empty(),
                noon.plusSeconds(3_600),
                Map.of(
                        MetricId.SHARES,
                        List.of(Reading.of(
                                12,
                                Lineage.builder(Posts.NETWORK, "shares", noon.plusSeconds(3_600))
                                        .lifetime()
                                        .build())))));

        CollectedVelocity firstHour = CollectedVelocity.between(MetricId.SHARES, Duration.ZERO, Duration.ofHours(1));
        MetricResult speed =
                firstHour.of(post, samples); // samples: collector.history(HistoryQuery.posts(account), page)
        EarlyWarning fast = firstHour.warning(post, samples, 10); // against earlier posts, once there are ten

        assertThat(speed.fraction()).contains(Fraction.of(12));
        assertThat(fast.isAbove(Fraction.of(9, 10))).isEmpty();
    }

    @Test
    void ownMetric() {
        PostRatio saveRate = PostRatio.builder(
                        MetricName.of("X-01", "save-rate(saves/reach)"),
                        PostQuantity.of(MetricId.SAVES),
                        PostQuantity.of(MetricId.REACH))
                .build();
        MetricResult saves = saveRate.of(posts); // 5/1000: the other posts' saves are not known

        assertThat(saves.fraction()).contains(Fraction.of(1, 200));
    }

    @Test
    void readings() {
        List<PostInsights> history = List.of(
                post("monday", clock.instant().minusSeconds(60))
                        .with(MetricId.COMMENTS, 7)
                        .insights(),
                post("monday", clock.instant()).with(MetricId.COMMENTS, 8).insights());
        List<PostInsights> newest = PostReadings.latest(history); // one post, 8 comments: replaced, not added

        assertThat(PostQuantity.of(MetricId.COMMENTS).of(newest).fraction()).contains(Fraction.of(8));
    }

    @Test
    void customersSpeak() {
        Instant day = clock.instant();
        ObservedTime watched = ObservedTime.of(new TimeWindow(day, day.plusSeconds(43_200))); // half a day
        CustomerResponseRate spoken = CustomerResponseRate.of(
                List.of(
                        BrandMention.customer(day.plusSeconds(60), "ann"),
                        BrandMention.customer(day.plusSeconds(90), "ann"),
                        new BrandMention(day.plusSeconds(95), Optional.of("us"), MentionKind.OWN)),
                watched);
        MetricResult perDay = spoken.perDay(); // 2 in half a day: 4
        MetricResult people = spoken.authorsPerDay(); // 1 in half a day: 2
        Optional<PeakBucket> peak = spoken.peak(Duration.ofHours(1), day);

        assertThat(perDay.fraction()).contains(Fraction.of(4));
        assertThat(people.fraction()).contains(Fraction.of(2));
        assertThat(peak.orElseThrow().mentions()).isEqualTo(2);
    }

    @Test
    void brandsAnswer() {
        Instant day = clock.instant();
        ReplyRules rules = ReplyRules.standard().endingAt(day.plusSeconds(3_600));
        BrandReplies replies = BrandReplies.of(
                List.of(
                        ThreadMessage.customer("thread 1", day, 0),
                        ThreadMessage.brand("thread 1", day.plusSeconds(600), 1),
                        ThreadMessage.customer("thread 2", day.plusSeconds(100), 0)),
                rules);
        MetricResult answered = replies.brandReplyRate(); // 1 of 2 runs
        MetricResult promised = replies.withinSla(Duration.ofMinutes(10)); // 1 of 2
        MetricResult median = replies.brandReplyTime().median(); // 600 s, of the answered run
        MetricResult honest = replies.brandReplyTime().kaplanMeierMedian(); // 600 s: one of two was answered by then

        assertThat(answered.fraction()).contains(Fraction.of(1, 2));
        assertThat(promised.fraction()).contains(Fraction.of(1, 2));
        assertThat(median.fraction()).contains(Fraction.of(600));
        assertThat(honest.fraction()).contains(Fraction.of(600));
    }

    @Test
    void othersSpeak() {
        ShareOfVoice voices = ShareOfVoice.by(VoiceBase.MENTIONS)
                .brand("us", 30)
                .brand("them", 70)
                .build();
        NetSentiment sentiment = NetSentiment.of(List.of(new SentimentCounts("lexicon", "2", "en", 6, 5, 2, 100)));
        EarnedReviews reviews = EarnedReviews.ofCounts(0, 0, 0, 0, 2); // two of five stars
        MediaSplit split = MediaSplit.of(MetricId.IMPRESSIONS)
                .part(MediaKind.OWNED, 500)
                .part(MediaKind.PAID, 300)
                .part(MediaKind.EARNED, 200)
                .build();

        MetricResult ours = voices.of("us"); // 3/10
        MetricResult polar = sentiment.ofPolar(); // (6 - 2)/(6 + 2)
        MetricResult ofAll = sentiment.ofAllScored(); // (6 - 2)/(6 + 5 + 2)
        MetricResult drawn =
                reviews.bayesianMean(new RatingPrior(BigDecimal.TEN, new BigDecimal("3"))); // (10·3 + 10)/(10 + 2)
        MetricResult earned = split.earnedShare(); // 200/1000

        assertThat(ours.fraction()).contains(Fraction.of(3, 10));
        assertThat(polar.fraction()).contains(Fraction.of(1, 2));
        assertThat(ofAll.fraction()).contains(Fraction.of(4, 13));
        assertThat(drawn.fraction()).contains(Fraction.of(10, 3));
        assertThat(earned.fraction()).contains(Fraction.of(1, 5));
    }

    @Test
    void reachThatNobodyMeasured() {
        ReachBounds between = ReachBounds.builder(50, 70, 60) // the reach of three posts
                .population(1_000)
                .overlap(0, 1, 20) // what the network says of two of them
                .build(); // 100 to 160 people
        ReachEstimate guess = IndependentDuplication.of(1_000, 50, 70, 60); // a model: 169.5 people
        BetaBinomialReach curve = BetaBinomialReach.fit(0.10, 0.15); // after one insertion, after two
        ReachEstimate afterTen = curve.reachAfter(10); // 0.284252 of the population

        assertThat(between.lower().fraction()).contains(Fraction.of(100));
        assertThat(between.upper().fraction()).contains(Fraction.of(160));
        assertThat(guess.people(1_000).value().orElseThrow().doubleValue()).isBetween(169.4, 169.6);
        assertThat(afterTen.share().value().orElseThrow().doubleValue()).isBetween(0.284252, 0.284253);
    }

    @Test
    void howSure() {
        ProportionComparison test = ProportionComparison.of(Proportion.of(56, 70), Proportion.of(48, 80));
        IntervalEstimate difference = test.newcombe(); // 1/5, 0.0524 to 0.3339
        MetricResult chance = test.pooledTest().pValue(); // 0.0080
        IntervalEstimate lift = test.lift(); // 1/3 more, 0.077 to 0.651

        double[] orders = {12, 30, 18, 25};
        BootstrapInterval mean =
                Bootstrap.seeded(7, 2_000).bca(Statistic.mean(), orders); // seed, generator, resamples in it
        MetricResult p90 = Quantile.nearestRank(new BigDecimal("0.9")).of(new long[] {3, 9, 4, 40}, Unit.SECONDS); // 40

        assertThat(difference.low().value().orElseThrow().doubleValue()).isBetween(0.0524, 0.0525);
        assertThat(chance.value().orElseThrow().doubleValue()).isBetween(0.0080, 0.0081);
        assertThat(lift.value().fraction()).contains(Fraction.of(1, 3));
        assertThat(mean.interval().hasInterval()).isTrue();
        assertThat(p90.fraction()).contains(Fraction.of(40));
    }

    @Test
    void fewPeople() {
        ReleasedCounts table = SmallCells.below(50).releaseWithTotal(new long[] {700, 12, 90}, 802);
        // 700, held back, held back (it would give away the 12), total 802

        assertThat(table.suppressed()).isEqualTo(2);
    }

    @Test
    void report() {
        Campaign campaign = Campaign.builder(new CampaignId("spring"), "Spring menu", Objective.ENGAGEMENT)
                .kpi(Kpi.of(MetricId.COMMENTS, 36))
                .economics(economics)
                .build();
        Report report = CampaignReport.builder(campaign, clock.instant())
                .posts(posts)
                .groupBy("type")
                .build();

        assertThat(report.sections()).hasSize(9);
    }

    @Test
    void everyExampleOfTheGuideIsInThisFile() throws IOException {
        Path root = Path.of(System.getProperty("smm.root"));
        String guide = Files.readString(root.resolve("docs/guide/analytics.md"));
        String source = flat(Files.readString(
                root.resolve("smm-metrics/src/test/java/io/smm/metrics/guide/AnalyticsGuideTest.java")));
        List<String> examples = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
                .matcher(guide)
                .results()
                .map((MatchResult match) -> flat(match.group(1)))
                .toList();

        assertThat(examples).hasSizeGreaterThan(10);
        assertThat(examples).allSatisfy(example -> assertThat(source).contains(example));
    }

    /** Without white space, which the formatter moves. */
    private static String flat(String code) {
        return code.replaceAll("\\s+", "");
    }
}
