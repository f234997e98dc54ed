package io.smm.core.internal.plan;

import io.smm.account.Connection;
import io.smm.core.internal.Registry;
import io.smm.post.plan.CalendarAdvice;
import io.smm.post.plan.CalendarEntry;
import io.smm.spi.NetworkAdapter;
import io.smm.spi.QuotaCharge;
import io.smm.spi.QuotaLimit;
import io.smm.spi.QuotaRule;
import io.smm.spi.QuotaScope;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Looks for spans in which more is planned for an account than its network's stated quota takes. Looks at each span that begins
 * with a post: wherever the network's own window begins, what fits into all of them fits.
 */
final class QuotaAdvice {

    private final Registry registry;

    QuotaAdvice(Registry registry) {
        this.registry = registry;
    }

    /** {@return what a person should see in the line of one account, which is in the order of time} */
    List<CalendarAdvice> of(Connection connection, List<CalendarEntry> line) {
        if (!registry.networks().contains(connection.network())) {
            return List.of(); // planned by a process that has an adapter which this one lacks
        }
        NetworkAdapter adapter = registry.require(connection.network());
        List<CalendarAdvice> advice = new ArrayList<>();
        for (QuotaCharge charge : adapter.publicationCharges()) {
            rules(adapter, charge).forEach(rule -> over(connection, line, rule, charge.points(), advice));
        }
        return advice;
    }

    /** {@return how long the longest span is that an account's quota looks at; zero where none is stated} */
    Duration longest(Connection connection) {
        if (!registry.networks().contains(connection.network())) {
            return Duration.ZERO;
        }
        NetworkAdapter adapter = registry.require(connection.network());
        return adapter.publicationCharges().stream()
                .flatMap(charge -> rules(adapter, charge))
                .map(rule -> rule.window().longest())
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    private static Stream<QuotaRule> rules(NetworkAdapter adapter, QuotaCharge charge) {
        return adapter.quotaRules().stream()
                .filter(rule -> rule.id().equals(charge.rule()) && rule.scope() == QuotaScope.ACCOUNT)
                .filter(rule -> rule.window().counts() && rule.limit() instanceof QuotaLimit.Points);
    }

    private static void over(
            Connection connection, List<CalendarEntry> line, QuotaRule rule, long points, List<CalendarAdvice> advice) {
        long limit = rule.limit().stated().orElseThrow();
        int first = 0;
        while (first < line.size()) {
            List<CalendarEntry> together = together(line, first, rule);
            long used = points
                    * together.stream()
                            .mapToLong(entry -> entry.post().publicationCount())
                            .sum();
            if (used > limit && together.stream().anyMatch(QuotaAdvice::canBeMoved)) {
                advice.add(new CalendarAdvice(
                        CalendarAdvice.Kind.OVER_QUOTA,
                        connection,
                        together,
                        together.size() + " posts from " + together.get(0).at() + " on use " + used + " of the "
                                + limit + " points that " + connection.network() + " gives an account in "
                                + rule.window().longest() + " (" + rule.id() + ")"));
                first += together.size();
            } else {
                first++;
            }
        }
    }

    private static List<CalendarEntry> together(List<CalendarEntry> line, int first, QuotaRule rule) {
        Instant end = rule.window().at(line.get(first).at()).to();
        int next = first + 1;
        while (next < line.size() && line.get(next).at().isBefore(end)) {
            next++;
        }
        return line.subList(first, next);
    }

    private static boolean canBeMoved(CalendarEntry entry) {
        return entry instanceof CalendarEntry.Planned planned
                && planned.planned().state().isOpen();
    }
}
