package io.smm.chaos.simulation;

import io.smm.chaos.Profile;
import io.smm.chaos.broken.Broken;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Lives through many histories and tells what they came to; ends with 1 when one of them is wrong. Each seed is a history of its own, and
 * plays the same way each time.
 */
public final class Simulation {

    private static final int MOST_TOLD = 5;

    private Simulation() {}

    /**
     * Runs it.
     *
     * @param args the first seed, how many histories, and perhaps what to break: {@code INTENT_AFTER_SEND}, {@code NO_RECONCILIATION} or {@code
     *     EDIT_KEEPS_APPROVAL}
     */
    public static void main(String[] args) {
        long first = Long.parseLong(args[0]);
        int count = Integer.parseInt(args[1]);
        Broken broken = args.length > 2 ? Broken.valueOf(args[2]) : Broken.NOTHING;
        System.exit(isSound(first, count, broken) ? 0 : 1);
    }

    /** Lives through histories, tells what they came to, and of the first wrong ones everything. */
    public static boolean isSound(long first, int count, Broken broken) {
        List<History> wrong = run(first, count, broken, true);
        int told = broken == Broken.NOTHING ? MOST_TOLD : 1;
        for (History history : wrong.subList(0, Math.min(told, wrong.size()))) {
            System.out.println("seed " + history.seed() + ": " + history.faults());
            history.diary().forEach(line -> System.out.println("  " + line));
        }
        return wrong.isEmpty();
    }

    /** Lives through histories of all profiles, and gives those that are wrong. */
    static List<History> run(long first, int count, Broken broken, boolean telling) {
        List<History> wrong = new ArrayList<>();
        live(first, count, broken, telling, history -> {
            if (!history.faults().isEmpty()) {
                wrong.add(history);
            }
        });
        return wrong;
    }

    /** Lives through histories of all profiles, and shows each. */
    static void live(long first, int count, Broken broken, boolean telling, Consumer<History> each) {
        AtomicInteger number = new AtomicInteger();
        ExecutorService threads = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "simulated-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        try {
            for (Profile profile : Profile.values()) {
                live(profile, first, count / Profile.values().length, broken, threads, telling, each);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static void live(
            Profile profile,
            long first,
            int count,
            Broken broken,
            ExecutorService threads,
            boolean telling,
            Consumer<History> each) {
        long posts = 0;
        long published = 0;
        long unknown = 0;
        long steps = 0;
        long wrong = 0;
        for (long seed = first; seed < first + count; seed++) {
            History history = new World(seed, profile, broken, threads).live();
            posts += history.posts();
            published += history.published();
            unknown += history.unknown();
            steps += history.steps();
            wrong += history.faults().isEmpty() ? 0 : 1;
            each.accept(history);
        }
        if (telling) {
            System.out.printf(
                    Locale.ROOT,
                    "%-17s histories %d planned %d published %d unknown %d steps %d wrong %d%n",
                    profile,
                    count,
                    posts,
                    published,
                    unknown,
                    steps,
                    wrong);
        }
    }
}
