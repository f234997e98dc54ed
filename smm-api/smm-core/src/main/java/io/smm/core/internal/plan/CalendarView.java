package io.smm.core.internal.plan;

import io.smm.PageRequest;
import io.smm.account.Connection;
import io.smm.post.plan.CalendarAdvice;
import io.smm.post.plan.CalendarEntry;
import io.smm.post.plan.CalendarRequest;
import io.smm.post.plan.ContentCalendar;
import io.smm.post.plan.PlanQuery;
import io.smm.post.plan.PlanState;
import io.smm.post.plan.PlannedPost;
import io.smm.spi.OutboxEntry;
import io.smm.spi.OutboxStore;
import io.smm.spi.PlanStore;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Puts a content calendar together, and looks for what a person should see. */
final class CalendarView {

    static final int MOST_ENTRIES = 10_000;
    private static final int PAGE = 500;

    private final QuotaAdvice quotas;
    private final PlanStore plans;
    private final OutboxStore outbox;
    private final CalendarRequest request;

    CalendarView(QuotaAdvice quotas, PlanStore plans, OutboxStore outbox, CalendarRequest request) {
        this.quotas = quotas;
        this.plans = plans;
        this.outbox = outbox;
        this.request = request;
    }

    ContentCalendar calendar() {
        List<CalendarEntry> entries = new ArrayList<>();
        plans.list(PlanQuery.of(request.tenant()).within(request.window()), PageRequest.first(PAGE)).stream()
                .filter(entry -> request.label()
                        .map(label -> entry.planned().labels().contains(label))
                        .orElse(true))
                .limit(MOST_ENTRIES)
                .forEach(entry -> entries.add(new CalendarEntry.Planned(entry.planned())));
        for (Connection connection : request.label().isPresent() ? Set.<Connection>of() : request.published()) {
            outbox.createdIn(connection.id(), request.window(), MOST_ENTRIES).stream()
                    .filter(this::isDirect)
                    .forEach(entry -> entries.add(new CalendarEntry.Direct(entry.delivery())));
        }
        entries.sort(Comparator.comparing(CalendarEntry::at));
        List<CalendarEntry> shown = entries.size() > MOST_ENTRIES ? entries.subList(0, MOST_ENTRIES) : entries;
        return new ContentCalendar(request.window(), request.zone(), shown, advice(shown));
    }

    /** What the plan delivered is in the plan, maybe on another day. */
    private boolean isDirect(OutboxEntry entry) {
        return entry.key()
                .flatMap(key -> plans.findByKey(entry.delivery().connection().id(), key))
                .isEmpty();
    }

    private List<CalendarAdvice> advice(List<CalendarEntry> entries) {
        List<CalendarAdvice> advice = new ArrayList<>();
        Map<Connection, List<CalendarEntry>> byAccount = entries.stream()
                .filter(CalendarEntry::takesPlace)
                .collect(Collectors.groupingBy(CalendarEntry::connection, LinkedHashMap::new, Collectors.toList()));
        byAccount.forEach((connection, line) -> {
            tooClose(connection, line, advice);
            tooMany(connection, line, advice);
            advice.addAll(DuplicateAdvice.of(connection, line, request.alike()));
            advice.addAll(quotas.of(connection, line));
            for (CalendarEntry entry : line) {
                blackout(entry, advice);
                openState(entry, advice);
            }
        });
        return advice;
    }

    private void tooClose(Connection connection, List<CalendarEntry> line, List<CalendarAdvice> advice) {
        for (int i = 1; i < line.size(); i++) {
            CalendarEntry before = line.get(i - 1);
            CalendarEntry after = line.get(i);
            Duration gap = Duration.between(before.at(), after.at());
            if (gap.compareTo(request.apart()) < 0) {
                advice.add(new CalendarAdvice(
                        CalendarAdvice.Kind.TOO_CLOSE,
                        connection,
                        List.of(before, after),
                        "two posts are " + gap.toMinutes() + " minutes apart, wished are "
                                + request.apart().toMinutes()));
            }
        }
    }

    private void tooMany(Connection connection, List<CalendarEntry> line, List<CalendarAdvice> advice) {
        if (request.mostPerDay().isEmpty()) {
            return;
        }
        int most = request.mostPerDay().getAsInt();
        Map<LocalDate, List<CalendarEntry>> days =
                line.stream().collect(Collectors.groupingBy(this::day, TreeMap::new, Collectors.toList()));
        days.forEach((day, posts) -> {
            if (posts.size() > most) {
                advice.add(new CalendarAdvice(
                        CalendarAdvice.Kind.TOO_MANY_A_DAY,
                        connection,
                        posts,
                        posts.size() + " posts on " + day + ", at most " + most + " are wished"));
            }
        });
    }

    private void blackout(CalendarEntry entry, List<CalendarAdvice> advice) {
        request.blackouts().stream()
                .filter(blackout -> blackout.contains(day(entry)))
                .findFirst()
                .ifPresent(blackout -> advice.add(new CalendarAdvice(
                        CalendarAdvice.Kind.BLACKOUT,
                        entry.connection(),
                        List.of(entry),
                        day(entry) + " is kept free: " + blackout.reason())));
    }

    private static void openState(CalendarEntry entry, List<CalendarAdvice> advice) {
        if (!(entry instanceof CalendarEntry.Planned planned)) {
            return;
        }
        if (planned.planned().state().isUnapproved() || planned.planned().state() == PlanState.APPROVED) {
            advice.add(new CalendarAdvice(
                    CalendarAdvice.Kind.NOT_APPROVED, entry.connection(), List.of(entry), lacks(planned.planned())));
        } else if (planned.planned().state() == PlanState.HELD) {
            advice.add(new CalendarAdvice(
                    CalendarAdvice.Kind.TO_REVIEW,
                    entry.connection(),
                    List.of(entry),
                    planned.planned().note().orElse("held by a pause")));
        }
    }

    private static String lacks(PlannedPost post) {
        String planned = "planned for " + post.at() + ", ";
        if (post.state() == PlanState.APPROVED) {
            return planned + "approved and not released";
        }
        int votes = post.review().map(review -> review.approvals().size()).orElse(0);
        return planned + (votes == 0 ? "approved by nobody" : "approved by " + votes + ", which is not enough");
    }

    private LocalDate day(CalendarEntry entry) {
        return entry.at().atZone(request.zone()).toLocalDate();
    }
}
