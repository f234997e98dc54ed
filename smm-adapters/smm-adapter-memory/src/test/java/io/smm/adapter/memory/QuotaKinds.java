package io.smm.adapter.memory;

import io.smm.CurrencyCode;
import io.smm.spi.QuotaLimit;
import io.smm.spi.QuotaRule;
import io.smm.spi.QuotaScope;
import io.smm.spi.QuotaWindow;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Quotas of simulated networks, in the shapes that real ones have. */
final class QuotaKinds {

    static final Duration HOUR = Duration.ofHours(1);
    static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");

    private QuotaKinds() {}

    static QuotaRule rule(String id, QuotaWindow window, QuotaLimit limit) {
        return new QuotaRule(id, QuotaScope.ACCOUNT, window, limit, "simulated", LocalDate.EPOCH);
    }

    private static MemoryQuota points(String id, QuotaWindow window, long most) {
        return MemoryQuota.of(rule(id, window, new QuotaLimit.Points(most)));
    }

    static MemoryQuota fixed(long most) {
        return points("writes", new QuotaWindow.Fixed(HOUR), most);
    }

    static MemoryQuota rolling(long most) {
        return points("writes", new QuotaWindow.Rolling(HOUR), most);
    }

    static MemoryQuota day(long most) {
        return points("writes", new QuotaWindow.CalendarDay(PACIFIC), most);
    }

    static MemoryQuota month(long most) {
        return points("writes", new QuotaWindow.CalendarMonth(ZoneOffset.UTC), most);
    }

    static MemoryQuota bucket(long most, Duration refill) {
        return points("writes", new QuotaWindow.TokenBucket(refill), most);
    }

    /** One thing at once for all accounts of a server. */
    static MemoryQuota slots(long most) {
        return MemoryQuota.of(new QuotaRule(
                "at-once",
                QuotaScope.HOST,
                new QuotaWindow.Slots(Duration.ofMinutes(10)),
                new QuotaLimit.Points(most),
                "simulated",
                LocalDate.EPOCH));
    }

    static MemoryQuota gauge(long writesThatFillIt) {
        return new MemoryQuota(
                rule("usage", new QuotaWindow.Rolling(HOUR), new QuotaLimit.Percent(80)),
                writesThatFillIt,
                MemoryQuota.Telling.EVERY_ANSWER);
    }

    static MemoryQuota unpublished(long hidden, MemoryQuota.Telling telling) {
        return new MemoryQuota(
                rule("daily", new QuotaWindow.CalendarDay(ZoneOffset.UTC), new QuotaLimit.Unpublished()),
                hidden,
                telling);
    }

    static QuotaRule spend() {
        return rule(
                "bill", new QuotaWindow.CalendarMonth(ZoneOffset.UTC), new QuotaLimit.Spend(CurrencyCode.of("USD")));
    }

    /** The same, of which refusals tell the moment and nothing tells a number. */
    static MemoryQuota quiet(MemoryQuota quota) {
        return new MemoryQuota(quota.rule(), quota.truth(), MemoryQuota.Telling.REFUSALS);
    }
}
