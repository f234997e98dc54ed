package io.smm.benchmarks.run;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import io.smm.benchmarks.floor.FloorClient;
import io.smm.benchmarks.sdk.SdkClient;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** One thing done by a process of its own: what its heap, its classes and its whole life cost is seen from outside. */
public final class Chore {

    private Chore() {}

    /**
     * Does it, and says a line about it.
     *
     * @param args the server's address, {@code floor} or {@code sdk}, what to do, and how often or with which file
     * @throws Exception when it fails, and so does the process
     */
    public static void main(String[] args) throws Exception {
        boolean floor = args[1].equals("floor");
        String what = args[2];
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        try (AutoCloseable client = floor ? signedIn(args[0]) : new SdkClient(args[0], 1)) {
            if (what.equals("upload")) {
                once(client, "upload", args[4]); // the first call is not what is measured
            }
            long bytes = threads.getCurrentThreadAllocatedBytes();
            long cpu = system.getProcessCpuTime();
            long start = System.nanoTime();
            for (int i = 0; i < repeats(what, args[3]); i++) {
                once(client, what, args[3]);
            }
            System.out.printf(
                    Locale.ROOT,
                    "done time=%d cpu=%d bytes=%d%n",
                    System.nanoTime() - start,
                    system.getProcessCpuTime() - cpu,
                    threads.getCurrentThreadAllocatedBytes() - bytes);
        }
    }

    private static FloorClient signedIn(String service) {
        FloorClient client = new FloorClient(service);
        client.signIn("bakery0.test");
        return client;
    }

    private static int repeats(String what, String number) {
        return what.equals("publish") ? Integer.parseInt(number) : 1;
    }

    private static void once(AutoCloseable client, String what, String argument) throws Exception {
        switch (what) {
            case "publish" -> {
                if (client instanceof FloorClient floor) {
                    floor.publish(Calls.text(1));
                } else {
                    ((SdkClient) client).publish(0, Calls.text(1));
                }
            }
            case "pages" -> {
                int pages = Integer.parseInt(argument);
                if (client instanceof FloorClient floor) {
                    Calls.walk(floor, pages);
                } else {
                    walk((SdkClient) client, pages);
                }
            }
            case "upload" -> {
                Path file = Path.of(argument);
                if (client instanceof FloorClient floor) {
                    floor.upload(file, Files.size(file));
                } else {
                    ((SdkClient) client).upload(file);
                }
            }
            default -> throw new IllegalArgumentException(what);
        }
    }

    private static void walk(SdkClient client, int pages) {
        AtomicLong seen = new AtomicLong();
        client.mentions().limit(pages * 100L).forEach(signal -> {
            if (seen.incrementAndGet() % 100_000 == 0) {
                client.forget();
            }
        });
    }
}
