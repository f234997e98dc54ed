package io.smm.benchmarks.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * From nothing to a published post: a process that connects one account and publishes once.
 *
 * @param nanos how long the process lived: the middle of some
 * @param classes how many classes it loaded, those of the JDK among them
 * @param databind how many of them are of Jackson's databind
 */
record ColdStart(double nanos, int classes, int databind) {

    static ColdStart of(String who, String service, int times) throws IOException, InterruptedException {
        long[] nanos = new long[times];
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            run(List.of("-Xmx64m", "-XX:+UseSerialGC"), who, service);
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        Path log = Files.createTempFile("smm-bench-classes", ".log");
        try {
            run(List.of("-Xmx64m", "-XX:+UseSerialGC", "-Xlog:class+load:file=" + log), who, service);
            List<String> loaded = Files.readAllLines(log).stream()
                    .filter(line -> line.contains(" source: "))
                    .toList();
            int databind = (int) loaded.stream()
                    .filter(line -> line.contains("jackson.databind."))
                    .count();
            return new ColdStart(nanos[times / 2], loaded.size(), databind);
        } finally {
            Files.delete(log);
        }
    }

    private static void run(List<String> options, String who, String service) throws IOException, InterruptedException {
        if (Child.run(options, Chore.class, service, who, "publish", "1").isEmpty()) {
            throw new IllegalStateException("the first publish of " + who + " failed");
        }
    }
}
