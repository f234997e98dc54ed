package io.smm.benchmarks.jmh;

import io.smm.benchmarks.run.Jvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts JMH on the core that is not the server's; its forks inherit that. */
public final class Jmh {

    private Jmh() {}

    /**
     * Runs the benchmarks, with the garbage collector's figures.
     *
     * @param args where the results are written, and perhaps what else JMH shall be told, in one text
     * @throws IOException when it cannot be started
     * @throws InterruptedException when it is not waited for
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path results = Path.of(args[0]);
        Files.createDirectories(results.toAbsolutePath().getParent());
        List<String> told = new ArrayList<>(List.of("-prof", "gc", "-rf", "json", "-rff", results.toString()));
        if (args.length > 1 && !args[1].equals("true")) { // what a property without a value is in Maven
            told.addAll(List.of(args[1].split(" ", -1)));
        }
        Process jmh = new ProcessBuilder(Jvm.command(
                        Jvm.Core.CLIENT, List.of(), org.openjdk.jmh.Main.class, told.toArray(String[]::new)))
                .inheritIO()
                .start();
        System.exit(jmh.waitFor());
    }
}
