package io.smm.benchmarks.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How child processes are started: this Java, this class path, and a core of their own where the system lets us choose. */
public final class Jvm {

    /** Which side of the loopback. */
    public enum Core {
        /** The one that answers. */
        SERVER,
        /** The one that is measured. */
        CLIENT
    }

    private static final Path TASKSET = Path.of("/usr/bin/taskset");

    private Jvm() {}

    /**
     * A command line.
     *
     * @param core which side it is
     * @param options options of the Java virtual machine
     * @param main the class to run
     * @param args its arguments
     * @return the words
     */
    public static List<String> command(Core core, List<String> options, Class<?> main, String... args) {
        return command(Path.of(System.getProperty("java.home")), core, options, main, args);
    }

    static List<String> command(Path java, Core core, List<String> options, Class<?> main, String... args) {
        List<String> command = new ArrayList<>();
        int cores = Runtime.getRuntime().availableProcessors();
        if (cores > 1 && Files.isExecutable(TASKSET)) {
            int last = cores - 1;
            command.addAll(List.of(TASKSET.toString(), "-c", core == Core.SERVER ? "" + last : "0-" + (last - 1)));
        }
        command.add(java.resolve("bin").resolve("java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(args));
        return command;
    }
}
