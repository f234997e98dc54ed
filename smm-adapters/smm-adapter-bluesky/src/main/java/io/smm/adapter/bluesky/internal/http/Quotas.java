package io.smm.adapter.bluesky.internal.http;

import io.smm.spi.QuotaCharge;
import io.smm.spi.QuotaRule;
import io.smm.spi.QuotaScope;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** The quotas that the network states, and what writes cost in points. */
public final class Quotas {

    /** All calls from one address. */
    public static final String CALLS = "calls-5min";

    /** Signing in. */
    public static final String SIGN_IN = "sign-in-5min";

    /** Signing in, over a day. */
    public static final String SIGN_IN_DAY = "sign-in-day";

    /** Points of writing. */
    public static final String WRITES = "writes-hour";

    /** Points of writing, over a day. */
    public static final String WRITES_DAY = "writes-day";

    /** Uploads. */
    public static final String BLOBS_DAY = "blobs-day";

    /** What making a record costs. */
    public static final int CREATE_POINTS = 3;

    /** What replacing a record costs. */
    public static final int UPDATE_POINTS = 2;

    /** What deleting a record costs. */
    public static final int DELETE_POINTS = 1;

    private static final String DOCS = "Bluesky documentation, advanced guides, rate limits";
    private static final String SEEN = "headers of a PDS of version 0.5.35";
    private static final LocalDate CHECKED = LocalDate.of(2026, 11, 23);

    /** The rules. */
    public static final List<QuotaRule> RULES = List.of(
            rule(CALLS, QuotaScope.HOST, Duration.ofMinutes(5), 3_000, DOCS),
            rule(SIGN_IN, QuotaScope.ACCOUNT, Duration.ofMinutes(5), 30, DOCS),
            rule(SIGN_IN_DAY, QuotaScope.ACCOUNT, Duration.ofDays(1), 300, DOCS),
            rule(WRITES, QuotaScope.ACCOUNT, Duration.ofHours(1), 5_000, DOCS),
            rule(WRITES_DAY, QuotaScope.ACCOUNT, Duration.ofDays(1), 35_000, DOCS),
            rule(BLOBS_DAY, QuotaScope.ACCOUNT, Duration.ofDays(1), 1_000, SEEN));

    /** What making a post's record uses of an account's quotas. */
    public static final List<QuotaCharge> POST =
            List.of(new QuotaCharge(WRITES, CREATE_POINTS), new QuotaCharge(WRITES_DAY, CREATE_POINTS));

    private Quotas() {}

    private static QuotaRule rule(String id, QuotaScope scope, Duration window, long limit, String source) {
        return new QuotaRule(id, scope, window, limit, source, CHECKED);
    }
}
