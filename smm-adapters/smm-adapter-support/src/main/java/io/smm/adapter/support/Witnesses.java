package io.smm.adapter.support;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Remembers which accounts a host answers and which it does not, as far as that tells trouble of one account from trouble of
 * the host: an account that fails while others are answered speaks for itself alone. Thread-safe, bounded.
 */
final class Witnesses {

    private static final int MOST_ACCOUNTS = 1_000;

    /** An account that was answered; the number orders what happens at one instant of the clock. */
    private record Answered(String account, long number, Instant at) {}

    private record Failing(long sinceNumber, Instant lastAt) {}

    private final Duration memory;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Failing> failing = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failing> eldest) {
            return size() > MOST_ACCOUNTS;
        }
    };
    private Optional<Answered> newest = Optional.empty();

    /** The newest answer to another account than the newest. */
    private Optional<Answered> other = Optional.empty();

    private long number;

    Witnesses(Duration memory) {
        this.memory = memory;
    }

    void answered(String account, Instant now) {
        lock.lock();
        try {
            if (newest.isPresent() && !newest.get().account().equals(account)) {
                other = newest;
            }
            newest = Optional.of(new Answered(account, ++number, now));
            failing.remove(account);
        } finally {
            lock.unlock();
        }
    }

    /** {@return whether this failure speaks for the host: nobody else has been answered since this account's failures began} */
    boolean failed(String account, Instant now) {
        lock.lock();
        try {
            Failing before = failing.get(account);
            long since = before == null ? ++number : before.sinceNumber();
            failing.put(account, new Failing(since, now));
            return newestBut(account)
                    .filter(answer -> answer.number() > since && isRecent(answer.at(), now))
                    .isEmpty();
        } finally {
            lock.unlock();
        }
    }

    /** {@return whether all that failed lately is one account, and not this one} */
    boolean onlyAnotherFails(String account, Instant now) {
        lock.lock();
        try {
            failing.values().removeIf(trouble -> !isRecent(trouble.lastAt(), now));
            return failing.size() == 1 && !failing.containsKey(account);
        } finally {
            lock.unlock();
        }
    }

    private Optional<Answered> newestBut(String account) {
        return newest.filter(answer -> !answer.account().equals(account)).or(() -> other);
    }

    private boolean isRecent(Instant at, Instant now) {
        return !at.plus(memory).isBefore(now);
    }
}
