package io.smm.benchmarks.run;

import io.smm.benchmarks.floor.FloorClient;
import io.smm.benchmarks.sdk.SdkClient;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Many callers at once, each on a thread of its own: platform threads, and virtual ones where there are any. */
public final class Crowd {

    private static final int CALLERS = 1_000;
    private static final int ACCOUNTS = 4;
    private static final int ROUNDS = 4;

    private Crowd() {}

    /**
     * Lets them all publish, a few times, and says how long each crowd took.
     *
     * @param args the server's address and {@code platform} or {@code virtual}
     * @throws Exception when nobody could begin
     */
    public static void main(String[] args) throws Exception {
        ThreadFactory factory = args[1].equals("virtual") ? virtualThreads() : Thread::new;
        FloorClient[] floors =
                IntStream.range(0, ACCOUNTS).mapToObj(i -> signedIn(args[0], i)).toArray(FloorClient[]::new);
        try (SdkClient sdk = new SdkClient(args[0], ACCOUNTS)) {
            for (int round = 0; round < ROUNDS; round++) {
                tell("floor", factory, i -> floors[i % ACCOUNTS].publish(Calls.text(i)));
                tell("sdk", factory, i -> sdk.publish(i % ACCOUNTS, Calls.text(i)));
                sdk.forget();
            }
        }
        for (FloorClient floor : floors) {
            floor.close();
        }
    }

    private static FloorClient signedIn(String service, int account) {
        FloorClient floor = new FloorClient(service);
        floor.signIn("bakery" + account + ".test");
        return floor;
    }

    private static void tell(String name, ThreadFactory factory, Duel.Call call) throws InterruptedException {
        AtomicInteger failures = new AtomicInteger();
        CountDownLatch begin = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(CALLERS);
        var threads = ManagementFactory.getThreadMXBean();
        threads.resetPeakThreadCount();
        int before = threads.getThreadCount();
        for (int i = 0; i < CALLERS; i++) {
            int number = i;
            factory.newThread(() -> {
                        try {
                            begin.await();
                            call.make(number);
                        } catch (InterruptedException | RuntimeException failure) {
                            failures.incrementAndGet();
                        } finally {
                            done.countDown();
                        }
                    })
                    .start();
        }
        long start = System.nanoTime();
        begin.countDown();
        done.await();
        System.out.printf(
                Locale.ROOT,
                "crowd %s time=%d failures=%d threads=%d%n",
                name,
                System.nanoTime() - start,
                failures.get(),
                threads.getPeakThreadCount() - before);
    }

    /** By name: this is compiled for Java 17, where there are none. */
    private static ThreadFactory virtualThreads() throws ReflectiveOperationException {
        Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
        return (ThreadFactory)
                Class.forName("java.lang.Thread$Builder").getMethod("factory").invoke(builder);
    }
}
