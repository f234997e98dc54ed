package io.smm.adapter.bluesky.internal.http;

import io.smm.adapter.support.AnswerHead;
import io.smm.adapter.support.Operation;
import io.smm.adapter.support.QuotaHeaders;
import io.smm.spi.QuotaLimit;
import io.smm.spi.QuotaObservation;
import io.smm.spi.QuotaRule;
import io.smm.spi.QuotaWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code RateLimit-Limit}, {@code -Remaining}, {@code -Reset} (seconds since 1970) and {@code -Policy} (such as {@code
 * 3000;w=300}). A server shows one limiter only, the one nearest to its end, and does not name it: its window and limit do.
 * Among the rules that the operation is charged for, the one with that window is meant; of two with the same window, the
 * one with that limit; when that does not tell them apart either, nothing is.
 */
final class RateHeaders implements QuotaHeaders {

    private static final Pattern POLICY = Pattern.compile("\\s*(\\d{1,12});\\s*w=(\\d{1,9})\\s*");
    private static final long LAST_SECOND = 253_402_300_799L; // the end of the year 9999

    @Override
    public List<QuotaObservation> read(Operation operation, AnswerHead head) {
        OptionalLong remaining = head.number("RateLimit-Remaining");
        OptionalLong reset = head.number("RateLimit-Reset");
        Matcher policy = POLICY.matcher(head.header("RateLimit-Policy").orElse(""));
        if (remaining.isEmpty() || reset.isEmpty() || reset.getAsLong() > LAST_SECOND || !policy.matches()) {
            return List.of();
        }
        long limit = Long.parseLong(policy.group(1));
        Duration window = Duration.ofSeconds(Long.parseLong(policy.group(2)));
        if (limit == 0) {
            return List.of();
        }
        return rule(operation, window, limit)
                .map(rule -> new QuotaObservation(
                        rule.id(), limit, remaining.getAsLong(), Instant.ofEpochSecond(reset.getAsLong())))
                .stream()
                .toList();
    }

    private static Optional<QuotaRule> rule(Operation operation, Duration window, long limit) {
        List<QuotaRule> sameWindow = Quotas.RULES.stream()
                .filter(rule -> rule.window().equals(new QuotaWindow.Fixed(window)))
                .filter(rule -> operation.charges().stream()
                        .anyMatch(charge -> charge.rule().equals(rule.id())))
                .toList();
        return sameWindow.size() == 1
                ? Optional.of(sameWindow.get(0))
                : sameWindow.stream()
                        .filter(rule -> rule.limit().equals(new QuotaLimit.Points(limit)))
                        .findFirst();
    }
}
