package io.smm.benchmarks.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A measured process, waited for, and what it said. */
final class Child {

    private static final long PATIENCE_SECONDS = 180;

    private Child() {}

    /** The lines that it said; empty when it failed or did not end. */
    static Optional<List<String>> run(List<String> options, Class<?> main, String... args)
            throws IOException, InterruptedException {
        return run(Path.of(System.getProperty("java.home")), options, main, args);
    }

    static Optional<List<String>> run(Path java, List<String> options, Class<?> main, String... args)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Jvm.command(java, Jvm.Core.CLIENT, options, main, args))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Thread watch = new Thread(() -> end(process), "bench-watch");
        watch.setDaemon(true);
        watch.start();
        List<String> lines = new ArrayList<>();
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                lines.add(line);
            }
        }
        return process.waitFor() == 0 ? Optional.of(lines) : Optional.empty();
    }

    /** The numbers of a line such as {@code done time=5 bytes=7}. */
    static Map<String, Long> numbers(String line) {
        Map<String, Long> numbers = new LinkedHashMap<>();
        for (String word : line.split(" ", -1)) {
            int equals = word.indexOf('=');
            if (equals > 0) {
                numbers.put(word.substring(0, equals), Long.parseLong(word.substring(equals + 1)));
            }
        }
        return numbers;
    }

    /** One of the {@link #numbers}, which the line must have. */
    static double number(Map<String, Long> numbers, String name) {
        Long number = numbers.get(name);
        if (number == null) {
            throw new IllegalStateException("the process tells no " + name + ": " + numbers);
        }
        return number;
    }

    private static void end(Process process) {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException ended) {
            process.destroyForcibly();
        }
    }
}
