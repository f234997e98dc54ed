package io.smm.benchmarks.run;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How large what an embedder takes is. Only where this runs from jars, as it does in a whole build. */
final class Jars {

    /** What is on this class path for measuring alone. */
    private static final List<String> NOT_THE_SDK = List.of(
            "smm-benchmarks-", "jmh-", "jopt-simple-", "commons-math3-", "jackson-databind-", "jackson-annotations-");

    private final Report report;

    Jars(Report report) {
        this.report = report;
    }

    void hold() throws IOException {
        long all = 0;
        for (Path jar : jars()) {
            String name = jar.getFileName().toString();
            long size = Files.size(jar);
            all += size;
            if (name.startsWith("smm-adapter-") && !name.startsWith("smm-adapter-support")) {
                hold(name, (double) size, "kB", Goals.ADAPTER_JAR);
            } else if (name.startsWith("smm-api-")) {
                hold(name, (double) size, "MiB", Goals.API_JAR);
            }
        }
        hold("runtime class path with " + adapters() + " network(s)", (double) all, "MiB", Goals.CLASS_PATH);
    }

    private void hold(String what, double size, String unit, Goals.Held held) {
        report.hold("jars", what, Double.NaN, size, unit, held.goal(), held.heldAt());
    }

    private static long adapters() {
        return jars().stream()
                .map(jar -> jar.getFileName().toString())
                .filter(name -> name.startsWith("smm-adapter-") && !name.startsWith("smm-adapter-support"))
                .count();
    }

    private static List<Path> jars() {
        List<Path> jars = new ArrayList<>();
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(Path::of)
                .filter(path -> path.toString().endsWith(".jar"))
                .filter(path ->
                        NOT_THE_SDK.stream().noneMatch(path.getFileName().toString()::startsWith))
                .forEach(jars::add);
        return jars;
    }
}
