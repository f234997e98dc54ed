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
 * dropped here: the wait is felt by the network. One thread puts, one takes, and any may end it.
 *
 * <p>Waking a thread costs more than a frame does. So a taker that waits is woken when the putter has no more at hand
 * ({@link #wake}), and takes many at once; it counts as holding them until it has handed out the last.
 */
public final class FrameBuffer {

    private final int mostFrames;
    private final long mostBytes;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition come = lock.newCondition();
    private final Condition room = lock.newCondition();
    private final Deque<Frame> waiting = new ArrayDeque<>();

    /** What waits, and what the taker has taken and not handed out. */
    private int frames;

    private long bytes;
    private boolean closed;
    private @Nullable Supplier<? extends RuntimeException> end;

    /** Whether what was taken is not to be handed out any more. */
    private volatile boolean dropped;

    /** Seen by the taker alone, as are its sums. */
    private final Deque<Frame> taken = new ArrayDeque<>();

    private int takenFrames;
    private long takenBytes;

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
     * Puts a frame in, and waits until there is room. Who waits for it is told by {@link #wake}, or when there is no more room.
     *
     * @param frame the frame
     * @return whether anybody will read it; false when the line was closed
     * @throws InterruptedException when the thread is interrupted while it waits
     */
    public boolean put(Frame frame) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!isOver() && isFull(frame.data().length)) {
                come.signalAll();
                room.await();
            }
            if (isOver()) {
                return false;
            }
            waiting.add(frame);
            frames++;
            bytes += frame.data().length;
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Tells who waits of what was put: to be called before the thread that puts waits for more to come. */
    public void wake() {
        lock.lock();
        try {
            if (!waiting.isEmpty()) {
                come.signalAll();
            }
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
        Frame next = dropped ? null : taken.poll();
        if (next == null) {
            return Optional.ofNullable(takeMany(patience));
        }
        if (taken.isEmpty()) {
            lock.lock();
            try {
                giveRoom();
            } finally {
                lock.unlock();
            }
        }
        return Optional.of(next);
    }

    private @Nullable Frame takeMany(Duration patience) {
        lock.lock();
        try {
            long left = nanos(patience);
            while (!closed && waiting.isEmpty() && end == null && left > 0) {
                left = come.awaitNanos(left);
            }
            if (dropped) {
                taken.clear();
            }
            if (closed) {
                return null;
            }
            Frame first = waiting.poll();
            if (first == null) {
                if (end != null) {
                    throw end.get();
                }
                return null;
            }
            count(first);
            // Half of the room at most, so that the other half fills meanwhile.
            while (!waiting.isEmpty() && takenFrames < mostFrames / 2 && takenBytes < mostBytes / 2) {
                Frame more = waiting.remove();
                taken.add(more);
                count(more);
            }
            if (taken.isEmpty()) {
                giveRoom();
            }
            return first;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return null;
        } finally {
            lock.unlock();
        }
    }

    private void count(Frame frame) {
        takenFrames++;
        takenBytes += frame.data().length;
    }

    private void giveRoom() {
        frames -= takenFrames;
        bytes -= takenBytes;
        takenFrames = 0;
        takenBytes = 0;
        room.signalAll();
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
            drop();
            end = reason;
        });
    }

    /** Says that nobody reads any more: what waits is dropped, who waits goes on. */
    public void close() {
        change(() -> {
            drop();
            closed = true;
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
        return frames >= mostFrames || frames > 0 && bytes + more > mostBytes;
    }

    /** The sums stay as they are: nothing is put any more. */
    private void drop() {
        waiting.clear();
        dropped = true;
    }

    private void change(Runnable what) {
        lock.lock();
        try {
            what.run();
            come.signalAll();
            room.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private static long nanos(Duration patience) {
        return patience.compareTo(Duration.ofDays(365)) > 0 ? Long.MAX_VALUE : patience.toNanos();
    }
}
