package io.smm.core.internal.plan;

import io.smm.account.ConnectionId;
import io.smm.core.internal.links.LinkDesk;
import io.smm.core.internal.preflight.Blockers;
import io.smm.core.internal.preflight.Preflight;
import io.smm.error.ApprovalRefusedException;
import io.smm.error.Fault;
import io.smm.error.InvalidInputException;
import io.smm.error.SmmException;
import io.smm.post.LinkPolicy;
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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/** Checks, plans and takes back the rows of an import. Keeps of each row its key or its result, never its post. */
final class ImportDesk {

    private static final int MOST = 10_000;

    private final PlanStore plans;
    private final Preflight preflight;
    private final LinkDesk links;
    private final Clock clock;
    private final PlanWriter writer;
    private final BiFunction<ScheduleRequest, List<PlannedPost>, PlannedPost.Builder> planned;

    /**
     * Makes the desk.
     *
     * @param planned makes of a request what stands on the plan beside others that are about to be planned with it
     */
    ImportDesk(
            PlanStore plans,
            Preflight preflight,
            LinkDesk links,
            Clock clock,
            PlanWriter writer,
            BiFunction<ScheduleRequest, List<PlannedPost>, PlannedPost.Builder> planned) {
        this.plans = plans;
        this.preflight = preflight;
        this.links = links;
        this.clock = clock;
        this.writer = writer;
        this.planned = planned;
    }

    ImportCheck validate(ImportRequest request) {
        return validate(request, place -> {});
    }

    /** Tells besides which rows, counted from 1, an earlier commit of this import has planned already. */
    private ImportCheck validate(ImportRequest request, LongConsumer planned) {
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
                        : faults(request.key(), (ImportRow.Sound) row, seen, count, planned);
                if (!faults.isEmpty()) {
                    faulty.add(new ImportRow.Faulty(row.number(), faults));
                }
            }
        }
        return new ImportCheck(count, faulty);
    }

    ImportReport commit(ImportRequest request) {
        Set<Long> standing = new HashSet<>();
        validate(request, standing::add).raise();
        ImportBatch batch = new ImportBatch(request.key(), writer);
        try (Stream<ImportRow> rows = request.rows().open()) {
            long place = 0;
            for (ImportRow row : (Iterable<ImportRow>) rows.limit(MOST)::iterator) {
                place++;
                if (row instanceof ImportRow.Sound sound) {
                    plan(batch, sound, standing.contains(place));
                } else {
                    batch.settle(notPlanned((ImportRow.Faulty) row));
                }
            }
        }
        return batch.report();
    }

    ImportReport rollback(ImportRequest request) {
        return each(request, row -> takeBack(request.key(), row));
    }

    private static ImportReport each(ImportRequest request, Function<ImportRow.Sound, ImportResult> step) {
        try (Stream<ImportRow> rows = request.rows().open()) {
            return new ImportReport(rows.limit(MOST)
                    .map(row -> row instanceof ImportRow.Sound sound
                            ? step.apply(sound)
                            : notPlanned((ImportRow.Faulty) row))
                    .toList());
        }
    }

    private static ImportResult notPlanned(ImportRow.Faulty row) {
        return new ImportResult(
                row.number(),
                Outcome.NOT_PLANNED,
                Optional.empty(),
                row.faults().toString());
    }

    private List<Fault> faults(
            RequestKey key, ImportRow.Sound row, Map<RowKey, Long> seen, long place, LongConsumer planned) {
        ScheduleRequest request = row.request();
        List<Fault> faults = new ArrayList<>();
        Long earlier = seen.putIfAbsent(new RowKey(request.connection().id(), request.key()), row.number());
        if (earlier != null) {
            faults.add(new Fault("key", request.key().value() + " is the key of row " + earlier + " too"));
        }
        Optional<PlannedPost> standing = standing(request);
        if (standing.filter(post -> ImportBatch.isOf(key, post)).isPresent()) {
            planned.accept(place);
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

    /** What nobody had planned when the import was checked is planned in batches; whoever plans it meanwhile is found then. */
    private void plan(ImportBatch batch, ImportRow.Sound row, boolean stood) {
        ScheduleRequest request = row.request();
        Optional<PlannedPost> standing = stood ? standing(request) : Optional.empty();
        if (standing.isPresent()) {
            batch.settle(ImportBatch.stands(row.number(), batch.key(), standing.get()));
            return;
        }
        List<Fault> faults = refusals(request);
        if (!faults.isEmpty()) {
            batch.settle(ImportBatch.leftAlone(row.number(), faults.toString()));
            return;
        }
        try {
            PlannedPost wanted = planned.apply(request, batch.waitingFor(request.connection()))
                    .importedBy(batch.key())
                    .build();
            batch.add(row.number(), writer.checked(wanted));
        } catch (InvalidInputException overQuota) {
            batch.settle(ImportBatch.leftAlone(row.number(), overQuota.faults().toString()));
            return;
        } catch (ApprovalRefusedException rulesFailed) {
            batch.settle(
                    ImportBatch.leftAlone(row.number(), rulesFailed.details().message()));
            return;
        }
        if (request.links().filter(LinkPolicy::shortens).isPresent()) {
            batch.write(); // nobody shall make its short links twice
        }
    }

    private ImportResult takeBack(RequestKey key, ImportRow.Sound row) {
        while (true) {
            Optional<PlanEntry> entry = plans.findByKey(
                            row.request().connection().id(), row.request().key())
                    .filter(found -> ImportBatch.isOf(key, found.planned()));
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

    private record RowKey(ConnectionId connection, RequestKey key) {}
}
