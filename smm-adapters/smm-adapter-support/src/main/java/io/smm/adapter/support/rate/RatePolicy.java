package io.smm.adapter.support.rate;

import io.smm.adapter.support.AnswerHead;
import io.smm.error.Faults;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A quota as {@code RateLimit-Policy} states it, such as {@code 3000;w=300}: draft-ietf-httpapi-ratelimit-headers, up to its sixth
 * version.
 *
 * @param limit the points of a window; one or more
 * @param window how long it lasts; more than zero
 */
public record RatePolicy(long limit, Duration window) {

    private static final int MOST_POLICIES = 16;
    private static final long LONGEST_SECONDS = Duration.ofDays(366).toSeconds();

    /**
     * Checks the numbers.
     *
     * @param limit the points of a window
     * @param window how long it lasts
     */
    public RatePolicy {
        Objects.requireNonNull(window, "window");
        Faults.of("RatePolicy")
                .check(limit > 0, "limit", "must be positive, is ", limit)
                .check(!window.isNegative() && !window.isZero(), "window", "must be more than zero, is ", window)
                .raise();
    }

    /**
     * Reads the policy of an answer that has just one.
     *
     * @param head the head of an answer
     * @return the policy; empty when there is none, more than one, or none that makes sense
     */
    public static Optional<RatePolicy> only(AnswerHead head) {
        List<RatePolicy> all = read(head.header("RateLimit-Policy").orElse(""));
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }

    /**
     * Reads policies, several of which stand with commas between them.
     *
     * @param value the value of {@code RateLimit-Policy}
     * @return the policies in their order, without those that make no sense; sixteen at most
     */
    public static List<RatePolicy> read(String value) {
        List<RatePolicy> policies = new ArrayList<>(1);
        int from = 0;
        while (from <= value.length() && policies.size() < MOST_POLICIES) {
            int comma = value.indexOf(',', from);
            int to = comma < 0 ? value.length() : comma;
            Optional<RatePolicy> policy = one(value.substring(from, to));
            if (policy.isPresent()) {
                policies.add(policy.get());
            }
            from = to + 1;
        }
        return policies;
    }

    private static Optional<RatePolicy> one(String text) {
        int semicolon = text.indexOf(';');
        if (semicolon < 0) {
            return Optional.empty();
        }
        Decimal limit = Decimal.read(text.substring(0, semicolon).strip());
        Decimal window = null;
        int from = semicolon + 1;
        while (from <= text.length() && window == null) {
            int next = text.indexOf(';', from);
            int to = next < 0 ? text.length() : next;
            String parameter = text.substring(from, to).strip();
            if (parameter.startsWith("w=")) {
                window = Decimal.read(parameter.substring(2));
            }
            from = to + 1;
        }
        if (limit == null || limit.whole() == 0) {
            return Optional.empty();
        }
        return window == null || window.whole() == 0 || window.whole() > LONGEST_SECONDS
                ? Optional.empty()
                : Optional.of(new RatePolicy(limit.whole(), window.asSeconds()));
    }
}
