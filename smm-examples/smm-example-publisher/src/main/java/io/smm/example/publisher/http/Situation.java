package io.smm.example.publisher.http;

import io.smm.PageRequest;
import io.smm.post.plan.Pause;
import io.smm.post.plan.PlanChange;
import io.smm.post.plan.PlanQuery;
import io.smm.post.plan.PlanState;
import io.smm.post.plan.PlannedPost;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** All that an operator looks at, as it is at one moment. */
record Situation(
        Instant now,
        List<AccountRow> accounts,
        List<PlannedPost> late,
        List<PlannedPost> forAPerson,
        List<Pause> pauses,
        List<PlanChange> changes) {

    /** What is later than this is shown as late: a worker looks at least every second. */
    static final Duration LATE = Duration.ofMinutes(1);

    /** What was planned for before is history. */
    static final Duration SHOWN = Duration.ofDays(7);

    static final int MOST_SHOWN = 20;

    static Situation look(Desk desk, ChangeTail tail) {
        Instant now = desk.clock().instant();
        Instant late = now.minus(LATE);
        Instant since = now.minus(SHOWN);
        PlanQuery open = PlanQuery.ofAll()
                .in(PlanState.UNKNOWN, PlanState.PARTLY_PUBLISHED, PlanState.FAILED, PlanState.HELD, PlanState.MISSED)
                .from(since);
        return new Situation(
                now,
                desk.accounts().stream()
                        .map(account -> AccountRow.of(desk.store(), account, now, late, since))
                        .toList(),
                desk.planning()
                        .list(PlanQuery.ofAll().late(late), PageRequest.first(MOST_SHOWN))
                        .items(),
                desk.planning().list(open, PageRequest.first(MOST_SHOWN)).items(),
                desk.tenants().stream()
                        .flatMap(tenant -> desk.planning().pauses(tenant).stream())
                        .filter(pause -> pause.endedAt().isEmpty())
                        .toList(),
                tail.latest());
    }

    long due() {
        return accounts.stream().mapToLong(AccountRow::due).sum();
    }

    long lateInAll() {
        return accounts.stream().mapToLong(AccountRow::late).sum();
    }

    long forAPersonInAll() {
        return accounts.stream()
                .mapToLong(row -> row.in(
                        PlanState.UNKNOWN,
                        PlanState.PARTLY_PUBLISHED,
                        PlanState.FAILED,
                        PlanState.HELD,
                        PlanState.MISSED))
                .sum();
    }
}
