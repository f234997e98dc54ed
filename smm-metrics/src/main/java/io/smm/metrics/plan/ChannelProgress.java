package io.smm.metrics.plan;

import io.smm.TimeWindow;
import io.smm.account.AccountRef;
import io.smm.campaign.Cadence;
import io.smm.campaign.Campaign;
import io.smm.campaign.Channel;
import io.smm.metrics.Evidence;
import io.smm.metrics.Fraction;
import io.smm.metrics.MetricName;
import io.smm.metrics.MetricResult;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.Unit;
import io.smm.post.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How often a channel was posted to, against how often it was planned to be. Weeks are counted from the beginning of the
 * campaign's window to its end or to now, whichever is earlier, as fractions: of a campaign without a window, or before its
 * beginning, there is no rate.
 *
 * @param account the account
 * @param channel what is planned for it; empty when the plan does not have it
 * @param posts the campaign's posts that were published to it in the campaign's window so far
 * @param perWeek the same by weeks; unit: posts per week
 * @param fulfilment posts by the posts that the cadence asks for in that time, as a fraction; undefined without a cadence
 */
public record ChannelProgress(
        AccountRef account, Optional<Channel> channel, long posts, MetricResult perWeek, MetricResult fulfilment) {

    private static final Unit POSTS_PER_WEEK = Unit.of("posts per week");
    private static final MetricName PER_WEEK = name("posts-per-week");
    private static final MetricName FULFILMENT = name("cadence-fulfilment(posts/planned)");

    /**
     * Checks that everything is there.
     *
     * @param account the account
     * @param channel what is planned for it
     * @param posts the campaign's posts that were published to it in the campaign's window so far
     * @param perWeek the same by weeks
     * @param fulfilment posts by the posts that the cadence asks for in that time
     */
    public ChannelProgress {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(perWeek, "perWeek");
        Objects.requireNonNull(fulfilment, "fulfilment");
    }

    /**
     * Compares what was published with the channels of a campaign. O(n).
     *
     * @param campaign the campaign
     * @param posts its posts
     * @param now until when is counted
     * @return the planned channels in their order, then accounts that were posted to without being planned
     */
    public static List<ChannelProgress> of(Campaign campaign, CampaignPosts posts, Instant now) {
        Map<Place, AccountRef> accounts = new LinkedHashMap<>();
        Map<Place, Channel> planned = new LinkedHashMap<>();
        campaign.channels().forEach(channel -> {
            accounts.put(Place.of(channel.account()), channel.account());
            planned.put(Place.of(channel.account()), channel);
        });
        Map<Place, Long> done = new LinkedHashMap<>();
        for (Delivery delivery : posts.published()) {
            AccountRef account = delivery.connection().account();
            Instant at = CampaignPosts.publishedAt(delivery);
            if (!at.isAfter(now) && campaign.window().map(w -> w.contains(at)).orElse(true)) {
                accounts.putIfAbsent(Place.of(account), account);
                done.merge(Place.of(account), 1L, Long::sum);
            }
        }
        List<ChannelProgress> all = new ArrayList<>();
        accounts.forEach((place, account) -> all.add(of(
                account,
                Optional.ofNullable(planned.get(place)),
                done.getOrDefault(place, 0L),
                Weeks.of(campaign.window(), now))));
        return List.copyOf(all);
    }

    private static ChannelProgress of(AccountRef account, Optional<Channel> channel, long posts, Weeks weeks) {
        Fraction count = Fraction.of(posts);
        MetricResult perWeek = weeks.reason()
                .map(reason ->
                        MetricResult.undefined(PER_WEEK, POSTS_PER_WEEK, reason, weeks.explanation(), Evidence.none()))
                .orElseGet(() ->
                        MetricResult.exact(PER_WEEK, POSTS_PER_WEEK, count.dividedBy(weeks.passed()), Evidence.none()));
        return new ChannelProgress(
                account, channel, posts, perWeek, fulfilment(channel.flatMap(Channel::cadence), count, weeks));
    }

    private static MetricResult fulfilment(Optional<Cadence> cadence, Fraction posts, Weeks weeks) {
        if (cadence.isEmpty()) {
            return MetricResult.undefined(
                    FULFILMENT,
                    Unit.FRACTION,
                    UndefinedReason.MISSING_INPUT,
                    "no cadence is planned for the account",
                    Evidence.none());
        }
        if (weeks.reason().isPresent()) {
            return MetricResult.undefined(
                    FULFILMENT, Unit.FRACTION, weeks.reason().get(), weeks.explanation(), Evidence.none());
        }
        Fraction planned = Fraction.of(cadence.get().postsPerWeek()).times(weeks.passed());
        return MetricResult.exact(FULFILMENT, Unit.FRACTION, posts.dividedBy(planned), Evidence.none());
    }

    private static MetricName name(String name) {
        return new MetricName(name, Optional.empty(), Optional.empty());
    }

    /** What makes two references mean one account: a handle may change. */
    private record Place(String network, String id) {
        static Place of(AccountRef account) {
            return new Place(account.network().id(), account.id());
        }
    }

    /** How many weeks have passed, or why that cannot be said. */
    private record Weeks(Fraction passed, Optional<UndefinedReason> reason, String explanation) {

        private static final long SECONDS = Duration.ofDays(7).toSeconds();

        static Weeks of(Optional<TimeWindow> window, Instant now) {
            if (window.isEmpty()) {
                return new Weeks(
                        Fraction.ZERO,
                        Optional.of(UndefinedReason.MISSING_INPUT),
                        "the campaign has no window, so that its weeks are not known");
            }
            Instant from = window.get().from();
            Instant until = now.isBefore(window.get().to()) ? now : window.get().to();
            long seconds = Duration.between(from, until).toSeconds();
            return seconds > 0
                    ? new Weeks(Fraction.of(seconds, SECONDS), Optional.empty(), "")
                    : new Weeks(
                            Fraction.ZERO,
                            Optional.of(UndefinedReason.ZERO_DENOMINATOR),
                            "the campaign has not begun yet");
        }
    }
}
