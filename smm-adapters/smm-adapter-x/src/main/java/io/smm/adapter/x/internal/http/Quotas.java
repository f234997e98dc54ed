package io.smm.adapter.x.internal.http;

import io.smm.CurrencyCode;
import io.smm.adapter.x.model.XPrice;
import io.smm.spi.QuotaCharge;
import io.smm.spi.QuotaLimit;
import io.smm.spi.QuotaRule;
import io.smm.spi.QuotaScope;
import io.smm.spi.QuotaWindow;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** What X states of its quotas. Each endpoint has windows of its own, for the user, the app or both; its headers correct them. */
public final class Quotas {

    /** What calls cost; no limit but the host's own budget. */
    public static final String BILL = "bill";

    private static final String DOCS = "X documentation, fundamentals/rate-limits (2026-08-22)";
    private static final String PRICES = "X documentation, getting-started/pricing (2026-08-22)";
    private static final LocalDate CHECKED = LocalDate.of(2026, 11, 23);
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final Duration DAY = Duration.ofHours(24);

    /** The rules, offline. */
    public static final List<QuotaRule> RULES = List.of(
            user("create-post", 100),
            rule("create-post-day", QuotaScope.APP, DAY, 10_000),
            user("delete-post", 50),
            user("users-me", 75),
            user("posts-lookup", 5_000),
            app("posts-lookup-app", 3_500),
            user("user-posts", 900),
            app("user-posts-app", 10_000),
            user("mentions", 300),
            app("mentions-app", 450),
            user("search-recent", 300),
            app("search-recent-app", 450),
            user("hide", 50),
            user("media-upload", 1_875),
            rule("media-upload-day", QuotaScope.APP, DAY, 180_000),
            user("media-metadata", 500),
            rule("media-metadata-day", QuotaScope.APP, DAY, 50_000),
            new QuotaRule(
                    BILL,
                    QuotaScope.APP,
                    new QuotaWindow.CalendarMonth(ZoneOffset.UTC),
                    new QuotaLimit.Spend(CurrencyCode.of("USD")),
                    PRICES,
                    CHECKED));

    /** What one publication uses, its price apart, which depends on what it holds. */
    public static final List<QuotaCharge> POST =
            List.of(new QuotaCharge("create-post", 1), new QuotaCharge("create-post-day", 1));

    private Quotas() {}

    /**
     * What something costs.
     *
     * @param price its price
     * @return the charge; {@link Rest} leaves it out where the tier bills nothing
     */
    public static QuotaCharge price(XPrice price) {
        return QuotaCharge.price(BILL, price.money());
    }

    /**
     * What several cost: how many come is known after the call alone, so as many are booked as were asked for.
     *
     * @param price the price of one
     * @param count how many
     * @return the charge
     */
    public static QuotaCharge price(XPrice price, int count) {
        return new QuotaCharge(BILL, price(price).points() * count);
    }

    private static QuotaRule user(String id, long limit) {
        return rule(id, QuotaScope.APP_ACCOUNT, WINDOW, limit);
    }

    private static QuotaRule app(String id, long limit) {
        return rule(id, QuotaScope.APP, WINDOW, limit);
    }

    private static QuotaRule rule(String id, QuotaScope scope, Duration window, long limit) {
        return new QuotaRule(id, scope, window, limit, DOCS, CHECKED);
    }
}
