package io.smm.core.internal.plan;

import io.smm.account.TenantId;
import io.smm.post.plan.DueRun;
import io.smm.post.plan.DueTurn;
import io.smm.spi.PlanEntry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Gives what is due its turns on the caller's thread, a bounded number of them. */
final class DueRuns {

    private static final int MOST_TURNS = 100;

    /** How many are claimed at once: enough to spare the store questions, few enough for other nodes to have something to do. */
    private static final int MOST_AT_ONCE = 8;

    private final DueLine line;

    DueRuns(DueLine line) {
        this.line = line;
    }

    DueRun run(Optional<TenantId> tenant) {
        List<DueTurn> turns = new ArrayList<>();
        Optional<TenantId> last = Optional.empty();
        while (turns.size() < MOST_TURNS && !Thread.currentThread().isInterrupted()) {
            int most = Math.min(MOST_AT_ONCE, MOST_TURNS - turns.size());
            List<PlanEntry> claimed = line.claim(tenant, last, most);
            if (claimed.isEmpty()) {
                return new DueRun(turns, false);
            }
            turns.addAll(inOrder(claimed));
            last = Optional.of(
                    claimed.get(claimed.size() - 1).planned().connection().tenant());
        }
        return new DueRun(turns, true);
    }

    /** One after the other; whoever comes late in the row gets the whole lease that a turn may need. */
    private List<DueTurn> inOrder(List<PlanEntry> claimed) {
        Deque<PlanEntry> waiting = new ArrayDeque<>(claimed);
        List<DueTurn> turns = new ArrayList<>();
        try {
            while (!waiting.isEmpty() && !Thread.currentThread().isInterrupted()) {
                line.renewed(waiting.remove()).map(line::turn).ifPresent(turns::add);
            }
            return turns;
        } finally {
            waiting.forEach(line::giveBack);
        }
    }
}
