package io.smm.testkit.tck;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Several threads that do the same at the same moment. */
final class Race {

    private static final long MOST_SECONDS = 30;

    private Race() {}

    /** What each runner got. */
    static <T> List<T> of(int runners, IntFunction<T> run) {
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(runners);
        try {
            List<Future<T>> finishing = new ArrayList<>();
            for (int i = 0; i < runners; i++) {
                int runner = i;
                Callable<T> task = () -> {
                    start.await();
                    return run.apply(runner);
                };
                finishing.add(threads.submit(task));
            }
            start.countDown();
            List<T> results = new ArrayList<>();
            for (Future<T> one : finishing) {
                results.add(one.get(MOST_SECONDS, TimeUnit.SECONDS));
            }
            return results;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the race was interrupted", interrupted);
        } catch (ExecutionException | TimeoutException failure) {
            throw new AssertionError("a runner did not finish", failure);
        } finally {
            threads.shutdownNow();
        }
    }

    static Stream<Integer> indices(int runners) {
        return IntStream.range(0, runners).boxed();
    }
}
