package io.smm.core.internal.plan;

import io.smm.account.ConnectionId;
import io.smm.core.internal.links.LinkDesk;
import io.smm.core.internal.preflight.Blockers;
import io.smm.core.internal.preflight.Preflight;
import io.smm.error.ApprovalRefusedException;
import io.smm.error.Fault;
import io.smm.error.InvalidInputException;
import io.smm.error.SmmException;
import io.smm.post.RequestKey;
import io.smm.post.plan.ImportCheck;
import io.smm.post.plan.ImportReport;
import io.smm.post.plan.ImportRequest;
import io.smm.post.plan.ImportResult;
import io.smm.post.plan.ImportResult.Outcome;
import io.smm.post.plan.ImportRow;
import io.smm.post.plan.PlanState;
import io.smm.post.plan.PlannedPost;
import io.smm.post.plan.ScheduleRequest;
import io.smm.spi.PlanEntry;
import io.smm.spi.PlanStore;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Checks, plans and takes back the rows of an import. Keeps of each row its key or its result, never its post. */
final class ImportDesk {

    private static final int MOST = 10_000;

    private final PlanStore plans;
    private final Preflight preflight;
    private final LinkDesk links;
    private final Clock clock;
    private final PlanWriter writer;
    private final Function<ScheduleRequest, PlannedPost.Builder> planned;

    /**
     * Makes the desk.
     *
     * @param planned makes of a request what stands on the plan
     */
    ImportDesk(
            PlanStore plans,
            Preflight preflight,
            LinkDesk links,
            Clock clock,
            PlanWriter writer,
            Function<ScheduleRequest, PlannedPost.Builder> planned) {
        this.plans = plans;
        this.preflight = preflight;
        this.links = links;
        this.clock = clock;
        this.writer = writer;
        this.planned = planned;
    }

    ImportCheck validate(ImportRequest request) {
        Map<RowKey, Long> seen = new HashMap<>();
        List<ImportRow.Faulty> faulty = new ArrayList<>();
        long count = 0;
        try (Stream<ImportRow> rows = request.rows().open()) {
            for (ImportRow row : (Iterable<ImportRow>) rows::iterator) {
                count++;
                if (count > MOST) {
                    Fault tooMany = new Fault("rows", "at most 10,000; nothing after this row was read");
                    faulty.add(new ImportRow.Faulty(row.number(), List.of(tooMany)));
                    break;
                }
                List<Fault> faults = row instanceof ImportRow.Faulty known
                        ? known.faults()
                        : faults(request.key(), (ImportRow.Sound) row, seen);
                if (!faults.isEmpty()) {
                    faulty.add(new ImportRow.Faulty(row.number(), faults));
                }
            }
        }
        return new ImportCheck(count, faulty);
    }

    ImportReport commit(ImportRequest request) {
        validate(request).raise();
        return each(request, row -> plan(request.key(), row));
    }

    ImportReport rollback(ImportRequest request) {
        return each(request, row -> takeBack(request.key(), row));
    }

    private static ImportReport each(ImportRequest request, Function<ImportRow.Sound, ImportResult> step) {
        try (Stream<ImportRow> rows = request.rows().open()) {
            return new ImportReport(rows.limit(MOST)
                    .map(row -> row instanceof ImportRow.Sound sound
                            ? step.apply(sound)
                            : new ImportResult(
                                    row.number(),
                                    Outcome.NOT_PLANNED,
                                    Optional.empty(),
                                    ((ImportRow.Faulty) row).faults().toString()))
                    .toList());
        }
    }

    private List<Fault> faults(RequestKey key, ImportRow.Sound row, Map<RowKey, Long> seen) {
        ScheduleRequest request = row.request();
        List<Fault> faults = new ArrayList<>();
        Long earlier = seen.putIfAbsent(new RowKey(request.connection().id(), request.key()), row.number());
        if (earlier != null) {
            faults.add(new Fault("key", request.key().value() + " is the key of row " + earlier + " too"));
        }
        Optional<PlannedPost> standing = standing(request);
        if (standing.filter(post -> isOf(key, post)).isPresent()) {
            return faults; // planned by a commit that was cut off: its time may have come since
        }
        standing.ifPresent(post -> faults.add(new Fault(
                "key",
                request.key().value() + " stands on the plan already, for " + post.at()
                        + ", by no row of this import")));
        faults.addAll(refusals(request));
        return faults;
    }

    private List<Fault> refusals(ScheduleRequest request) {
        List<Fault> faults = new ArrayList<>();
        Instant now = clock.instant();
        if (request.at().isBefore(now)) {
            faults.add(new Fault("at", request.at() + " has passed, it is " + now));
        }
        try {
            Blockers.refuse(
                    preflight.check(links.tagged(request.publishRequest())).report());
        } catch (InvalidInputException refused) {
            faults.addAll(refused.faults());
        } catch (SmmException refused) {
            faults.add(new Fault("post", String.valueOf(refused.getMessage())));
        }
        return faults;
    }

    private ImportResult plan(RequestKey key, ImportRow.Sound row) {
        Optional<PlannedPost> standing = standing(row.request());
        if (standing.isEmpty()) {
            List<Fault> faults = refusals(row.request());
            if (!faults.isEmpty()) {
                return new ImportResult(row.number(), Outcome.LEFT_ALONE, Optional.empty(), faults.toString());
            }
            PlannedPost wanted;
            PlannedPost stands;
            try {
                wanted = planned.apply(row.request()).importedBy(key).build();
                stands = writer.insert(wanted, "planned for " + wanted.at() + " by the import " + key.value());
            } catch (InvalidInputException overQuota) {
                return new ImportResult(
                        row.number(),
                        Outcome.LEFT_ALONE,
                        Optional.empty(),
                        overQuota.faults().toString());
            } catch (ApprovalRefusedException rulesFailed) {
                return new ImportResult(
                        row.number(),
                        Outcome.LEFT_ALONE,
                        Optional.empty(),
                        rulesFailed.details().message());
            }
            if (stands.id().equals(wanted.id())) {
                return new ImportResult(row.number(), Outcome.PLANNED, Optional.of(stands.id()), "");
            }
            standing = Optional.of(stands);
        }
        PlannedPost stands = standing.get();
        return isOf(key, stands)
                ? new ImportResult(
                        row.number(),
                        Outcome.STANDS,
                        Optional.of(stands.id()),
                        "it is " + stands.state() + " for " + stands.at())
                : new ImportResult(
                        row.number(),
                        Outcome.LEFT_ALONE,
                        Optional.of(stands.id()),
                        "its key stands on the plan, by no row of this import");
    }

    private ImportResult takeBack(RequestKey key, ImportRow.Sound row) {
        while (true) {
            Optional<PlanEntry> entry = plans.findByKey(
                            row.request().connection().id(), row.request().key())
                    .filter(found -> isOf(key, found.planned()));
            if (entry.isEmpty()) {
                return new ImportResult(
                        row.number(), Outcome.NOT_PLANNED, Optional.empty(), "this import planned nothing for it");
            }
            PlannedPost post = entry.get().planned();
            if (post.state() == PlanState.CANCELLED) {
                return new ImportResult(row.number(), Outcome.CANCELLED, Optional.of(post.id()), "");
            }
            if (!post.state().isOpen() || isTouched(entry.get())) {
                return new ImportResult(
                        row.number(),
                        Outcome.LEFT_ALONE,
                        Optional.of(post.id()),
                        "somebody changed it since: it is " + post.state() + " for " + post.at());
            }
            PlannedPost next = post.toBuilder().state(PlanState.CANCELLED).build();
            if (writer.replace(entry.get(), next, "the import " + key.value() + " was taken back")) {
                return new ImportResult(row.number(), Outcome.CANCELLED, Optional.of(post.id()), "");
            }
        }
    }

    /** Later versions may be leases alone, which change nothing; then the log has the planning and nothing else. */
    private boolean isTouched(PlanEntry entry) {
        return entry.version() > 1 && plans.history(entry.planned().id()).size() != 1;
    }

    private Optional<PlannedPost> standing(ScheduleRequest request) {
        return plans.findByKey(request.connection().id(), request.key()).map(PlanEntry::planned);
    }

    private static boolean isOf(RequestKey key, PlannedPost post) {
        return post.importedBy().filter(key::equals).isPresent();
    }

    private record RowKey(ConnectionId connection, RequestKey key) {}
}
