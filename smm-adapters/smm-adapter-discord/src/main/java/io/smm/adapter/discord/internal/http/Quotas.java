package io.smm.adapter.discord.internal.http;

import io.smm.spi.QuotaRule;
import io.smm.spi.QuotaScope;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/**
 * The quotas of a webhook. Discord names none of them in its description and tells the present ones in the headers of each
 * answer, which correct these. Each kind of call has a bucket of its own.
 */
public final class Quotas {

    /** Sending messages. */
    public static final String SEND = "send";

    /** Sending messages, over a minute; by channel, so other webhooks of the channel use it too. */
    public static final String SEND_MINUTE = "send-minute";

    /** Changing messages. */
    public static final String EDIT = "edit";

    /** Deleting messages. */
    public static final String DELETE = "delete";

    /** Reading messages and the webhook. */
    public static final String READ = "read";

    /** All calls from one address without a bot's token. */
    public static final String GLOBAL = "global";

    /** The calls of {@link #GLOBAL} in a second. */
    static final long GLOBAL_LIMIT = 50;

    private static final String SEEN = "general knowledge, corrected by X-RateLimit headers";
    private static final LocalDate CHECKED = LocalDate.of(2026, 11, 23);

    /** The rules. */
    public static final List<QuotaRule> RULES = List.of(
            rule(SEND, QuotaScope.ACCOUNT, Duration.ofSeconds(2), 5),
            rule(SEND_MINUTE, QuotaScope.ACCOUNT, Duration.ofMinutes(1), 30),
            rule(EDIT, QuotaScope.ACCOUNT, Duration.ofSeconds(2), 5),
            rule(DELETE, QuotaScope.ACCOUNT, Duration.ofSeconds(2), 5),
            rule(READ, QuotaScope.ACCOUNT, Duration.ofSeconds(2), 5),
            rule(GLOBAL, QuotaScope.HOST, Duration.ofSeconds(1), GLOBAL_LIMIT));

    private Quotas() {}

    private static QuotaRule rule(String id, QuotaScope scope, Duration window, long limit) {
        return new QuotaRule(id, scope, window, limit, SEEN, CHECKED);
    }
}
