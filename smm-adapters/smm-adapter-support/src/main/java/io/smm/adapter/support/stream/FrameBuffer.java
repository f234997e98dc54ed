package io.smm.adapter.support.stream;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What came on a line and was not read yet, bounded in frames and in bytes. Who puts waits for who takes, so that nothing is
 * dropped here: the wait is felt by the network. Thread-safe.
 */
public final class FrameBuffer {

    private final int mostFrames;
    private final long mostBytes;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Frame> frames = new ArrayDeque<>();
    private long bytes;
    private boolean closed;
    private @Nullable Supplier<? extends RuntimeException> end;

    /**
     * An empty buffer.
     *
     * @param mostFrames how many frames it holds
     * @param mostBytes how many bytes it holds; a frame that is larger than that waits alone
     */
    public FrameBuffer(int mostFrames, long mostBytes) {
        this.mostFrames = mostFrames;
        this.mostBytes = mostBytes;
    }

    /**
     * Puts a frame in, and waits until there is room.
     *
     * @param frame the frame
     * @return whether anybody will read it; false when the line was closed
     * @throws InterruptedException when the thread is interrupted while it waits
     */
    public boolean put(Frame frame) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!isOver() && isFull(frame.data().length)) {
                changed.await();
            }
            if (isOver()) {
                return false;
            }
            frames.add(frame);
            bytes += frame.data().length;
            changed.signalAll();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Takes the next frame out.
     *
     * @param patience how long to wait for it
     * @return the frame; empty when none came in time, the buffer was closed, or the thread was interrupted
     * @throws RuntimeException what {@link #end} was given, once all is taken
     */
    public Optional<Frame> take(Duration patience) {
        lock.lock();
        try {
            long left = nanos(patience);
            while (!closed && frames.isEmpty() && end == null && left > 0) {
                left = changed.awaitNanos(left);
            }
            if (closed) {
                return Optional.empty();
            }
            Frame frame = frames.poll();
            if (frame == null && end != null) {
                throw end.get();
            }
            if (frame != null) {
                bytes -= frame.data().length;
                changed.signalAll();
            }
            return Optional.ofNullable(frame);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Says that nothing more comes. The first reason stays.
     *
     * @param reason makes what {@link #take} throws when all is taken
     */
    public void end(Supplier<? extends RuntimeException> reason) {
        change(() -> {
            if (end == null) {
                end = reason;
            }
        });
    }

    /**
     * Says that nothing more is to be read, and why: what waits is dropped.
     *
     * @param reason makes what {@link #take} throws
     */
    public void fail(Supplier<? extends RuntimeException> reason) {
        change(() -> {
            frames.clear();
            bytes = 0;
            end = reason;
        });
    }

    /** Says that nobody reads any more: what waits is dropped, who waits goes on. */
    public void close() {
        change(() -> {
            closed = true;
            frames.clear();
            bytes = 0;
        });
    }

    /** {@return whether the reader is behind, so that the line is not read} */
    public boolean isFull() {
        lock.lock();
        try {
            return isFull(0);
        } finally {
            lock.unlock();
        }
    }

    private boolean isOver() {
        return closed || end != null;
    }

    private boolean isFull(long more) {
        return frames.size() >= mostFrames || !frames.isEmpty() && bytes + more > mostBytes;
    }

    private void change(Runnable what) {
        lock.lock();
        try {
            what.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private static long nanos(Duration patience) {
        return patience.compareTo(Duration.ofDays(365)) > 0 ? Long.MAX_VALUE : patience.toNanos();
    }
}
