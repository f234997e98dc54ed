package io.smm.testkit.tck;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which threads some work leaves running. A thread that the work starts falls into the work's own group, so that what the rest
 * of the process starts meanwhile is not counted.
 */
final class StartedThreads {

    private StartedThreads() {}

    /** The names of the wanted threads that live when the work is done. */
    static List<String> leftBy(Runnable work, Predicate<Thread> wanted) {
        ThreadGroup group = new ThreadGroup("contract");
        CompletableFuture<List<String>> left = new CompletableFuture<>();
        Thread worker = new Thread(group, () -> {
            try {
                work.run();
                left.complete(living(group).filter(wanted).map(Thread::getName).toList());
            } catch (RuntimeException | Error failure) {
                left.completeExceptionally(failure);
            }
        });
        worker.start();
        return left.join();
    }

    private static Stream<Thread> living(ThreadGroup group) {
        Thread[] threads = new Thread[group.activeCount() + 16];
        group.enumerate(threads);
        return Stream.of(threads).filter(Objects::nonNull).filter(thread -> thread != Thread.currentThread());
    }
}
