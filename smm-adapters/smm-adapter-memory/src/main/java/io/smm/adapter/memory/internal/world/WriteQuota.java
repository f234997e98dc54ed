package io.smm.adapter.memory.internal.world;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Counts each account's writes in fixed windows of an hour that begin with the first write. Guarded by the world's lock. */
public final class WriteQuota {

    /** The length of a window. */
    public static final Duration WINDOW = Duration.ofHours(1);

    /**
     * How an account's quota stands, as answers tell it.
     *
     * @param limit the writes of a window
     * @param remaining the writes left in this one
     * @param resetAt when it ends
     */
    public record Standing(long limit, long remaining, Instant resetAt) {}

    private final int limit;
    private final Map<String, Standing> standings = new HashMap<>();

    WriteQuota(int limit) {
        this.limit = limit;
    }

    /** Counts a write, or refuses it. */
    Standing spend(String accountId, Instant now) {
        Standing standing = standing(accountId, now);
        if (standing.remaining() == 0) {
            throw new Refusal(
                    Refusal.Code.TOO_MANY_WRITES,
                    "all " + limit + " writes of this hour are made; the next hour begins at " + standing.resetAt(),
                    standing);
        }
        Standing next = new Standing(limit, standing.remaining() - 1, standing.resetAt());
        standings.put(accountId, next);
        return next;
    }

    /** Lets nothing be left of the window that runs, or of a new one. */
    Standing useUp(String accountId, Instant now) {
        Standing standing = standing(accountId, now);
        Standing used = new Standing(limit, 0, standing.resetAt());
        standings.put(accountId, used);
        return used;
    }

    /** How it stands, a new window begun when the last is over. */
    Standing standing(String accountId, Instant now) {
        Standing last = standings.get(accountId);
        return last != null && last.resetAt().isAfter(now) ? last : new Standing(limit, limit, now.plus(WINDOW));
    }
}
