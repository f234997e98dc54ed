package io.smm.core.internal.plan;

import io.smm.PageRequest;
import io.smm.TimeWindow;
import io.smm.account.Connection;
import io.smm.post.plan.CalendarEntry;
import io.smm.post.plan.PlanQuery;
import io.smm.post.plan.PlannedPost;
import io.smm.spi.PlanEntry;
import io.smm.spi.PlanStore;
import java.util.stream.Stream;

/** What the plan holds for an account and will, or did, take place. */
final class AccountLine {

    private static final int PAGE = 500;

    private AccountLine() {}

    /** {@return the posts of an account in a time, in order; read page by page} */
    static Stream<PlannedPost> of(PlanStore plans, Connection connection, TimeWindow window) {
        return plans.list(PlanQuery.of(connection).within(window), PageRequest.first(PAGE)).stream()
                .map(PlanEntry::planned)
                .filter(post -> new CalendarEntry.Planned(post).takesPlace())
                .limit(CalendarView.MOST_ENTRIES);
    }
}
