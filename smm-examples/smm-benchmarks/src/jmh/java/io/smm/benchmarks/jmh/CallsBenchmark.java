package io.smm.benchmarks.jmh;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** What a host calls most, by hand and through the SDK: each in a process of its own, the server in another. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx256m", "-XX:+UseSerialGC"})
public class CallsBenchmark {

    /** Publishes a text. */
    @Benchmark
    public Object publish(Callers callers) {
        return callers.side().publish();
    }

    /** Reads 100 posts with their numbers: four calls, the network gives 25 at once. */
    @Benchmark
    public Object postsWithMetrics(Callers callers) {
        return callers.side().posts();
    }

    /** Reads one page of 100 mentions. */
    @Benchmark
    public Object mentionsPage(Callers callers) {
        return callers.side().mentions();
    }

    /** Uploads 64 MiB. */
    @Benchmark
    public Object upload64MiB(Callers callers) {
        return callers.side().upload();
    }
}
