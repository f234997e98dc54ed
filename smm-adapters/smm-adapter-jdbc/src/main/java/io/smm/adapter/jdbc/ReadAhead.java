package io.smm.adapter.jdbc;

import io.smm.Network;
import io.smm.account.TenantId;
import io.smm.spi.PlanClaim;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What the last look at the line found beyond what was wanted: to find who is next, all that is due is read, and under a backlog a
 * worker asks for a post or two at a time. Serves claims that go on after the tenant where the last one ended, for a quarter of a second
 * and until somebody plans something here. It says only where to look: each candidate is looked at again under its lock. Thread-safe.
 */
final class ReadAhead {

    /** How many more are read than a claim wants. */
    static final int MOST = 400;

    private static final Duration FRESH = Duration.ofMillis(250);

    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Candidate> candidates = new ArrayDeque<>();
    private Optional<TenantId> of = Optional.empty();
    private Set<Network> on = Set.of();
    private Optional<TenantId> last = Optional.empty();
    private Instant readAt = Instant.MIN;

    /** What comes next, and is not given out again; empty when the line must be looked at. */
    List<Candidate> next(PlanClaim claim) {
        lock.lock();
        try {
            boolean goesOn = claim.after().isPresent()
                    && claim.after().equals(last)
                    && claim.tenant().equals(of)
                    && claim.networks().equals(on)
                    && !claim.now().isBefore(readAt)
                    && claim.now().isBefore(readAt.plus(FRESH));
            if (!goesOn) {
                candidates.clear();
            }
            List<Candidate> next = new ArrayList<>();
            while (next.size() < claim.most() && !candidates.isEmpty()) {
                next.add(candidates.remove());
            }
            return next;
        } finally {
            lock.unlock();
        }
    }

    void keep(PlanClaim claim, List<Candidate> more) {
        lock.lock();
        try {
            candidates.clear();
            candidates.addAll(more);
            of = claim.tenant();
            on = claim.networks();
            readAt = claim.now();
        } finally {
            lock.unlock();
        }
    }

    /** A claim ended with a post of this tenant. */
    void after(TenantId tenant) {
        lock.lock();
        try {
            last = Optional.of(tenant);
        } finally {
            lock.unlock();
        }
    }

    void forget() {
        lock.lock();
        try {
            candidates.clear();
        } finally {
            lock.unlock();
        }
    }
}
