package io.smm.adapter.support;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something that is made once, with the first who asks for it: what a host which only publishes need not load. Thread-safe.
 *
 * @param <T> what is made
 */
public final class Made<T> implements Supplier<T> {

    private final Supplier<T> maker;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable T present;

    /**
     * Something to be made.
     *
     * @param maker makes it; is asked again only where it failed
     */
    public Made(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public T get() {
        T made = present;
        return made == null ? make() : made;
    }

    private T make() {
        lock.lock();
        try {
            T made = present;
            if (made == null) {
                made = maker.get();
                present = made;
            }
            return made;
        } finally {
            lock.unlock();
        }
    }
}
