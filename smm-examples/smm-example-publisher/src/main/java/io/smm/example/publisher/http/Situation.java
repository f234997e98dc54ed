package io.smm.example.publisher.http;

import io.smm.PageRequest;
import io.smm.post.plan.Pause;
import io.smm.post.plan.PlanChange;
import io.smm.post.plan.PlanQuery;
import io.smm.post.plan.PlanState;
import io.smm.spi.PlanEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** All that an operator looks at, as it is at one moment. */
record Situation(
        Instant now,
        List<AccountRow> accounts,
        List<PlanEntry> late,
        List<PlanEntry> forAPerson,
        List<PlanEntry> inReview,
        List<Pause> pauses,
        List<NodeRow> nodes,
        List<QuotaRow> quotas,
        List<PlanChange> changes) {

    /** What is later than this is shown as late: a worker looks at least every second. */
    static final Duration LATE = Duration.ofMinutes(1);

    /** What was planned for before is history. */
    static final Duration SHOWN = Duration.ofDays(7);

    static final int MOST_SHOWN = 20;

    private static final PlanState[] FOR_A_PERSON = {
        PlanState.UNKNOWN, PlanState.FAILED, PlanState.PARTLY_PUBLISHED, PlanState.HELD, PlanState.MISSED
    };
    private static final PlanState[] IN_REVIEW = {PlanState.IN_REVIEW, PlanState.APPROVED, PlanState.DRAFT};

    static Situation look(Desk desk, ChangeTail tail) {
        Instant now = desk.clock().instant();
        Instant late = now.minus(LATE);
        Instant since = now.minus(SHOWN);
        List<PlanChange> changes = tail.latest();
        return new Situation(
                now,
                desk.accounts().stream()
                        .map(account -> AccountRow.of(desk.store(), account, now, late, since))
                        .toList(),
                first(desk, PlanQuery.ofAll().late(late)),
                first(
                        desk,
                        PlanQuery.ofAll().in(PlanState.UNKNOWN, FOR_A_PERSON).from(since)),
                first(desk, PlanQuery.ofAll().in(PlanState.IN_REVIEW, IN_REVIEW).from(since)),
                desk.tenants().stream()
                        .flatMap(tenant -> desk.planning().pauses(tenant).stream())
                        .filter(pause -> pause.endedAt().isEmpty())
                        .toList(),
                NodeRow.of(desk, tail.workers(), first(desk, PlanQuery.ofAll().in(PlanState.DELIVERING)), now),
                QuotaRow.of(desk, now),
                changes);
    }

    private static List<PlanEntry> first(Desk desk, PlanQuery query) {
        return desk.store().list(query, PageRequest.first(MOST_SHOWN)).items();
    }

    long due() {
        return accounts.stream().mapToLong(AccountRow::due).sum();
    }

    long lateInAll() {
        return accounts.stream().mapToLong(AccountRow::late).sum();
    }

    long forAPersonInAll() {
        return accounts.stream().mapToLong(row -> row.in(FOR_A_PERSON)).sum();
    }

    long inReviewInAll() {
        return accounts.stream().mapToLong(row -> row.in(IN_REVIEW)).sum();
    }
}
