package io.smm.adapter.mastodon.internal.http;

import io.smm.spi.QuotaCharge;
import io.smm.spi.QuotaRule;
import io.smm.spi.QuotaScope;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** The quotas that Mastodon states; other servers have others, and their answers correct these. */
public final class Quotas {

    /** All calls with one token. */
    public static final String CALLS = "calls-5min";

    /** Posts. */
    public static final String POSTS = "posts-3h";

    /** Uploads. */
    public static final String UPLOADS = "uploads-30min";

    /** Deletions of posts and of boosts. */
    public static final String DELETIONS = "deletions-30min";

    /** Registrations of apps, from one address. */
    public static final String APPS = "apps-10min";

    private static final String DOCS = "Mastodon documentation, api/rate-limits (2026-07-02)";
    private static final String CODE = "Mastodon source 4.7.0-alpha, rack_attack.rb (2026-08-08)";
    private static final LocalDate CHECKED = LocalDate.of(2026, 11, 23);

    /** The rules. */
    public static final List<QuotaRule> RULES = List.of(
            rule(CALLS, QuotaScope.APP_ACCOUNT, Duration.ofMinutes(5), 300, CODE),
            rule(POSTS, QuotaScope.ACCOUNT, Duration.ofHours(3), 300, CODE),
            rule(UPLOADS, QuotaScope.ACCOUNT, Duration.ofMinutes(30), 30, DOCS),
            rule(DELETIONS, QuotaScope.ACCOUNT, Duration.ofMinutes(30), 30, DOCS),
            rule(APPS, QuotaScope.HOST, Duration.ofMinutes(10), 5, CODE));

    /** What making a post uses of an account's quotas. */
    public static final List<QuotaCharge> POST = List.of(new QuotaCharge(CALLS, 1), new QuotaCharge(POSTS, 1));

    private Quotas() {}

    private static QuotaRule rule(String id, QuotaScope scope, Duration window, long limit, String source) {
        return new QuotaRule(id, scope, window, limit, source, CHECKED);
    }
}
