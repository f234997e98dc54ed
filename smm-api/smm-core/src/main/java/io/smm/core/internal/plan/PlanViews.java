package io.smm.core.internal.plan;

import io.smm.Page;
import io.smm.PageRequest;
import io.smm.TimeWindow;
import io.smm.post.plan.PauseScope;
import io.smm.post.plan.PlanQuery;
import io.smm.post.plan.PlanState;
import io.smm.post.plan.PlannedPost;
import io.smm.spi.PlanEntry;
import io.smm.spi.PlanStore;
import java.util.List;

/**
 * What people ask the plan.
 *
 * @param plans where planned posts are kept
 */
record PlanViews(PlanStore plans) {

    private static final int PAGE = 500;

    Page<PlannedPost> list(PlanQuery query, PageRequest page) {
        return planned(plans.list(query, page));
    }

    List<PlannedPost> wouldSend(PauseScope scope, TimeWindow window) {
        return plans.list(PlanQuery.of(scope.tenant()).within(window), PageRequest.first(PAGE)).stream()
                .map(PlanEntry::planned)
                .filter(planned -> planned.state() == PlanState.SCHEDULED || planned.state() == PlanState.HELD)
                .filter(planned -> scope.covers(planned.connection(), planned.post()))
                .limit(CalendarView.MOST_ENTRIES)
                .toList();
    }

    private static Page<PlannedPost> planned(Page<PlanEntry> page) {
        List<PlannedPost> items = page.items().stream().map(PlanEntry::planned).toList();
        return page.cursor()
                .map(cursor ->
                        Page.of(items, cursor, ignored -> planned(page.next().orElseThrow())))
                .orElseGet(() -> Page.last(items));
    }
}
