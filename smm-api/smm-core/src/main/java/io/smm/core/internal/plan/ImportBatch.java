package io.smm.core.internal.plan;

import io.smm.account.Connection;
import io.smm.post.RequestKey;
import io.smm.post.plan.ImportReport;
import io.smm.post.plan.ImportResult;
import io.smm.post.plan.ImportResult.Outcome;
import io.smm.post.plan.PlannedPost;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Rows of an import on their way to the plan: so many go in one transaction. A process that dies leaves whole batches, and whoever commits
 * again goes on behind them. Of one thread.
 */
final class ImportBatch {

    /** A commit is paid once for all of them, and no transaction holds others up for long. */
    static final int MOST = 100;

    private record Waiting(int place, long row, PlannedPost post) {}

    private final RequestKey key;
    private final PlanWriter writer;
    private final Map<Integer, ImportResult> results = new TreeMap<>();
    private final List<Waiting> waiting = new ArrayList<>();
    private int places;

    ImportBatch(RequestKey key, PlanWriter writer) {
        this.key = key;
        this.writer = writer;
    }

    /** {@return the key of the import} */
    RequestKey key() {
        return key;
    }

    /** The next row is to be planned. */
    void add(long row, PlannedPost post) {
        waiting.add(new Waiting(places++, row, post));
        if (waiting.size() == MOST) {
            write();
        }
    }

    /** The next row needs no planning. */
    void settle(ImportResult result) {
        results.put(places++, result);
    }

    /** {@return posts of an account that are not written yet, which no query finds} */
    List<PlannedPost> waitingFor(Connection account) {
        return waiting.stream()
                .map(Waiting::post)
                .filter(post -> post.connection().id().equals(account.id()))
                .toList();
    }

    /** Plans all that wait, in one transaction where the store has some. */
    void write() {
        if (waiting.isEmpty()) {
            return;
        }
        List<PlannedPost> stand = writer.insertAll(
                waiting.stream().map(Waiting::post).toList(),
                post -> "planned for " + post.at() + " by the import " + key.value());
        for (int i = 0; i < stand.size(); i++) {
            Waiting one = waiting.get(i);
            PlannedPost stands = stand.get(i);
            results.put(
                    one.place(),
                    stands.id().equals(one.post().id())
                            ? new ImportResult(one.row(), Outcome.PLANNED, Optional.of(stands.id()), "")
                            : stands(one.row(), key, stands));
        }
        waiting.clear();
    }

    /** {@return what became of every row, in their order} */
    ImportReport report() {
        write();
        return new ImportReport(List.copyOf(results.values()));
    }

    static ImportResult stands(long row, RequestKey key, PlannedPost stands) {
        return isOf(key, stands)
                ? new ImportResult(
                        row,
                        Outcome.STANDS,
                        Optional.of(stands.id()),
                        "it is " + stands.state() + " for " + stands.at())
                : new ImportResult(
                        row,
                        Outcome.LEFT_ALONE,
                        Optional.of(stands.id()),
                        "its key stands on the plan, by no row of this import");
    }

    static ImportResult leftAlone(long row, String why) {
        return new ImportResult(row, Outcome.LEFT_ALONE, Optional.empty(), why);
    }

    static boolean isOf(RequestKey key, PlannedPost post) {
        return post.importedBy().filter(key::equals).isPresent();
    }
}
