package io.smm.json.internal.model;

import io.smm.CurrencyCode;
import io.smm.Money;
import io.smm.Network;
import io.smm.TimeWindow;
import io.smm.ads.ClientReference;
import io.smm.audience.Characteristic;
import io.smm.audience.Dimension;
import io.smm.audience.HashedContact;
import io.smm.audience.IdentifierKind;
import io.smm.campaign.CampaignBudget;
import io.smm.campaign.ContentMix;
import io.smm.campaign.ContentTheme;
import io.smm.insight.MetricId;
import io.smm.insight.MetricUnit;
import io.smm.insight.Reading;
import io.smm.insight.RetentionPoint;
import io.smm.json.internal.codec.Scalars;
import io.smm.post.NativeRef;
import io.smm.post.NativeRole;
import io.smm.post.PostRef;
import io.smm.post.plan.PostingSlots;
import io.smm.post.plan.Recurrence;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makers of random values whose properties depend on each other. */
final class Makers {

    private static final Map<Class<?>, Function<RandomValues, ?>> ALL = new HashMap<>(PostMakers.all());
    private static final List<MetricId> METRICS = List.copyOf(
            new TreeMap<>(MetricId.catalogue().stream().collect(Collectors.toMap(MetricId::id, metric -> metric)))
                    .values());
    private static final List<String> LETTERS = List.of("a", "b", "c", "7");

    static {
        add(TimeWindow.class, random -> {
            Instant from = random.instant();
            return new TimeWindow(from, from.plusSeconds(1 + random.random().nextInt(1_000_000)));
        });
    }

    static {
        add(
                Characteristic.class,
                random -> Characteristic.of(
                        random.pick(
                                List.of(Dimension.CITY, Dimension.INTEREST, Dimension.TAG, new Dimension("shoe-size"))),
                        random.text()));
        add(CampaignBudget.class, random -> {
            Money total = new Money(new BigDecimal(1_000 + random.random().nextInt(1_000)), CurrencyCode.of("EUR"));
            CampaignBudget.Builder budget = CampaignBudget.builder(total);
            for (Network network : List.of(Network.X, Network.INSTAGRAM)) {
                if (random.random().nextBoolean()) {
                    budget.media(
                            network,
                            new Money(new BigDecimal(1 + random.random().nextInt(400)), CurrencyCode.of("EUR")));
                }
            }
            return budget.build();
        });
        add(
                PostRef.class,
                random -> random.random().nextBoolean()
                        ? PostRef.of(Network.X, random.text())
                        : new PostRef(
                                Network.BLUESKY,
                                List.of(
                                        new NativeRef(NativeRole.POST, random.text()),
                                        new NativeRef(NativeRole.VERSION, random.text()))));
        add(ContentMix.class, random -> {
            int first = 1 + random.random().nextInt(99);
            return ContentMix.builder()
                    .share(new ContentTheme("recipes"), first)
                    .share(new ContentTheme("offers"), 100 - first)
                    .build();
        });
    }

    static {
        add(
                MetricId.class,
                random -> random.random().nextInt(5) == 0
                        ? new MetricId("profile-taps", MetricUnit.EVENTS)
                        : random.pick(METRICS));
        // One currency most of the time: amounts of one thing must agree.
        add(CurrencyCode.class, random -> CurrencyCode.of(random.random().nextInt(20) == 0 ? "USD" : "EUR"));
        add(
                Recurrence.class,
                random -> new Recurrence(
                                random.pick(List.of("FREQ=DAILY", "FREQ=WEEKLY;BYDAY=MO,TH", "FREQ=MONTHLY;COUNT=3")),
                                random.of(Scalars.LOCAL_TIME),
                                ZoneId.of("Europe/Paris"))
                        .except(random.of(Scalars.LOCAL_TIME))
                        .and(random.of(Scalars.LOCAL_TIME)));
        add(
                PostingSlots.class,
                random -> PostingSlots.on(
                                ZoneId.of("Europe/Paris"),
                                Set.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                                LocalTime.of(9, 0))
                        .and(
                                random.pick(List.of(DayOfWeek.values())),
                                LocalTime.of(15, random.random().nextInt(60)))
                        .withJitter(
                                Duration.ofMinutes(random.random().nextInt(9)),
                                random.random().nextLong())
                        .skip(random.of(Scalars.DATE))
                        .mostPerDay(1 + random.random().nextInt(9))
                        .pausedUntil(random.instant()));
        add(
                RetentionPoint.class,
                random -> new RetentionPoint(
                        new BigDecimal(random.random().nextInt(101)).movePointLeft(2),
                        new Reading.Unknown(random.text())));
        add(
                HashedContact.class,
                random -> new HashedContact(Map.of(
                        random.pick(List.of(IdentifierKind.values())),
                        String.format("%064x", random.random().nextLong() & Long.MAX_VALUE))));
        add(ClientReference.class, random -> new ClientReference("smm-abcdefghij234567klm" + random.pick(LETTERS)));
    }

    private Makers() {}

    static Map<Class<?>, Function<RandomValues, ?>> all() {
        return ALL;
    }

    private static <T> void add(Class<T> type, Function<RandomValues, T> maker) {
        ALL.put(type, maker);
    }
}
