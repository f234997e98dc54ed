package io.smm.core.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** What the adapters of one {@code Smm} share. Closes what it made, last made first; what the host gave stays open. */
final class SharedThings implements AutoCloseable {

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Class<?>, AutoCloseable> things;
    private final Deque<AutoCloseable> made = new ArrayDeque<>();
    private boolean closed;

    SharedThings(Map<Class<?>, AutoCloseable> given) {
        things = new HashMap<>(given);
    }

    <T extends AutoCloseable> T get(Class<T> type, Supplier<? extends T> supplier) {
        lock.lock();
        try {
            if (closed) {
                throw new IllegalStateException("this Smm is closed");
            }
            AutoCloseable present = things.get(type);
            if (present != null) {
                return type.cast(present);
            }
            T thing = supplier.get();
            things.put(type, thing);
            made.push(thing);
            return thing;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        Deque<AutoCloseable> toClose;
        lock.lock();
        try {
            closed = true;
            toClose = new ArrayDeque<>(made);
            made.clear();
        } finally {
            lock.unlock();
        }
        RuntimeException first = null;
        for (AutoCloseable thing : toClose) {
            try {
                thing.close();
            } catch (Exception fault) {
                if (first == null) {
                    first = new IllegalStateException("a shared thing could not be closed", fault);
                } else {
                    first.addSuppressed(fault);
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
