package io.smm.core.internal.account;

import io.smm.account.SignInAttempt;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Which attempts were completed here, so that a callback that comes twice is told apart from a wrong one. Bounded, and forgotten
 * when an attempt has ended; between processes the network itself takes each code once.
 */
final class UsedAttempts {

    private static final int MOST = 100_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Instant> used = new LinkedHashMap<>();
    private final Clock clock;

    UsedAttempts(Clock clock) {
        this.clock = clock;
    }

    /** Whether this is the first to complete an attempt. */
    boolean begin(SignInAttempt attempt) {
        lock.lock();
        try {
            forgetWhatIsOver();
            return used.putIfAbsent(attempt.state(), attempt.expiresAt()) == null;
        } finally {
            lock.unlock();
        }
    }

    /** Lets an attempt be completed again, because trouble on the way may have kept its code from being used. */
    void release(SignInAttempt attempt) {
        lock.lock();
        try {
            used.remove(attempt.state());
        } finally {
            lock.unlock();
        }
    }

    /** One that is over but stands behind one that is not goes a little later, with that one. */
    private void forgetWhatIsOver() {
        Instant now = clock.instant();
        var oldest = used.values().iterator();
        while (oldest.hasNext()) {
            if (oldest.next().isAfter(now) && used.size() < MOST) {
                return;
            }
            oldest.remove();
        }
    }
}
