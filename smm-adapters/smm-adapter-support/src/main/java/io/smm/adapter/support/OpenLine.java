package io.smm.adapter.support;

import io.smm.adapter.support.stream.Frame;
import io.smm.adapter.support.stream.FrameBuffer;
import io.smm.adapter.support.stream.FrameLine;
import io.smm.error.SmmException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** What all lines have in common: a buffer between who reads the socket and who reads the line, and one end. */
abstract class OpenLine implements FrameLine {

    /** How many of the largest frames may wait. */
    private static final long LARGEST_WAITING = 4;

    private final Lines lines;
    private final LineAttempt attempt;
    private final FrameBuffer buffer;
    private final CompletableFuture<Void> opened = new CompletableFuture<>();

    OpenLine(Lines lines, LineCall call, LineAttempt attempt) {
        this.lines = lines;
        this.attempt = attempt;
        buffer = new FrameBuffer(call.mostWaiting(), LARGEST_WAITING * call.mostFrameBytes());
    }

    /** Begins to read, in a thread of the lines. */
    abstract void start();

    /** Ends the exchange with the network at once. */
    abstract void cancel();

    /** Waits until the network has said yes, for so long at most. */
    void awaitOpen(Duration limit) {
        lines.add(this);
        start();
        try {
            opened.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException refused) {
            throw refused.getCause() instanceof RuntimeException reason
                    ? reason
                    : new IllegalStateException(refused.getCause());
        } catch (TimeoutException late) {
            close();
            if (attempt.isHurry(limit)) {
                attempt.endedForAReasonOfOurs();
            }
            throw attempt.failures().down("the line was not open after " + limit, null);
        } catch (InterruptedException interrupted) {
            close();
            attempt.endedForAReasonOfOurs();
            Thread.currentThread().interrupt();
            throw attempt.failures().down("the thread was interrupted while the line was being opened", null);
        }
    }

    @Override
    public Optional<Frame> next(Duration patience) {
        return buffer.take(patience);
    }

    @Override
    public void close() {
        buffer.close();
        opened.cancel(false);
        cancel();
        lines.remove(this);
    }

    /** Ends the line because the {@code Smm} is closed: its reader is told so. */
    void shutDown() {
        Supplier<RuntimeException> reason = () -> new IllegalStateException("the SDK is closed");
        lines.remove(this);
        buffer.fail(reason);
        opened.completeExceptionally(reason.get());
        cancel();
    }

    void opened() {
        opened.complete(null);
    }

    /** Gives a frame to the reader; false when there is none any more. */
    boolean give(Frame frame) {
        try {
            return buffer.put(frame);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Tells the reader of what was given: to be called by who reads the socket, before it waits there. */
    void beforeWaiting() {
        buffer.wake();
    }

    /** The network ended the line, or refused it. */
    void ended(SmmException reason) {
        lines.remove(this); // before anybody hears of the end
        buffer.end(() -> reason);
        opened.completeExceptionally(reason);
    }

    /** The way to the network broke. */
    void broke(IOException trouble) {
        String slow = buffer.isFull() ? " (its reader was too slow)" : "";
        CallErrors failures = attempt.failures();
        ended(failures.down("the line broke" + slow + ": " + failures.describe(trouble), trouble));
    }

    LineAttempt attempt() {
        return attempt;
    }
}
