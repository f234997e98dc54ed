package io.smm.benchmarks.durable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/** What lives on the heap after each tenth of a run. */
final class HeapCourse implements IntConsumer {

    private static final int TENTHS = 10;

    private final int many;
    private final List<Long> kibibytes = new ArrayList<>();

    HeapCourse(int many) {
        this.many = many;
    }

    @Override
    public void accept(int done) {
        if (kibibytes.size() < TENTHS && done >= (kibibytes.size() + 1L) * many / TENTHS) {
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            kibibytes.add((runtime.totalMemory() - runtime.freeMemory()) >> 10);
        }
    }

    List<Long> kibibytes() {
        return List.copyOf(kibibytes);
    }

    /** {@return how much more lives after the last tenth than after the second, in KiB} */
    long growth() {
        return kibibytes.get(kibibytes.size() - 1) - kibibytes.get(1);
    }
}
