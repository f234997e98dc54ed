package io.smm.core.internal.plan;

import io.smm.TimeWindow;
import io.smm.account.Connection;
import io.smm.post.plan.CalendarAdvice;
import io.smm.post.plan.CalendarEntry;
import io.smm.post.plan.PlanId;
import io.smm.post.plan.PlannedPost;
import io.smm.spi.PlanStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether posts that are to be planned fit the account's stated quota, beside what is planned already. */
final class QuotaFit {

    private final QuotaAdvice quotas;
    private final PlanStore plans;

    QuotaFit(QuotaAdvice quotas, PlanStore plans) {
        this.quotas = quotas;
        this.plans = plans;
    }

    /** {@return of those that are among too many, what is to be said; nothing is read where no quota is stated} */
    Map<PlanId, String> tooMany(Connection connection, List<PlannedPost> wished) {
        Duration reach = quotas.longest(connection);
        if (reach.isZero() || wished.isEmpty()) {
            return Map.of();
        }
        List<Instant> times = wished.stream().map(PlannedPost::at).sorted().toList();
        TimeWindow near = new TimeWindow(
                times.get(0).minus(reach),
                times.get(times.size() - 1).plus(reach).plusNanos(1));
        Set<PlanId> ours = new HashSet<>();
        List<CalendarEntry> line = new ArrayList<>();
        for (PlannedPost post : wished) {
            ours.add(post.id());
            line.add(new CalendarEntry.Planned(post));
        }
        AccountLine.of(plans, connection, near).map(CalendarEntry.Planned::new).forEach(line::add);
        line.sort(Comparator.comparing(CalendarEntry::at));
        Map<PlanId, String> said = new HashMap<>();
        for (CalendarAdvice advice : quotas.of(connection, line)) {
            for (CalendarEntry entry : advice.entries()) {
                if (entry instanceof CalendarEntry.Planned planned
                        && ours.contains(planned.planned().id())) {
                    said.putIfAbsent(planned.planned().id(), advice.message());
                }
            }
        }
        return said;
    }
}
