package io.smm.e2e.architecture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaModifier;
import io.smm.e2e.build.Module;
import io.smm.e2e.build.Reactor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Nothing waits for a network inside {@code synchronized}: a virtual thread that does so holds its carrier (until JDK 24), and nobody
 * can interrupt who waits before it. As nobody can see what a block calls in the end, no main class has one.
 */
class MonitorsTest {

    private static final byte MONITOR_ENTER = (byte) 0xc2;

    @Test
    void noMethodIsSynchronized() {
        List<String> faults = House.main().stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.SYNCHRONIZED))
                .map(method -> method.getFullName())
                .toList();

        assertThat(faults).isEmpty();
    }

    @Test
    void noBlockIsSynchronized() {
        List<Path> suspects = Reactor.jars().stream()
                .map(Module::classes)
                .filter(Files::isDirectory)
                .flatMap(MonitorsTest::classFiles)
                .filter(MonitorsTest::mayEnterAMonitor)
                .toList();

        assertThat(enteringMonitors(suspects)).isEmpty();
    }

    private static Stream<Path> classFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".class")).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Most classes do not even have the byte. */
    private static boolean mayEnterAMonitor(Path file) {
        try {
            for (byte one : Files.readAllBytes(file)) {
                if (one == MONITOR_ENTER) {
                    return true;
                }
            }
            return false;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Set<String> enteringMonitors(List<Path> files) {
        List<String> arguments = new ArrayList<>(List.of("-c", "-p"));
        files.forEach(file -> arguments.add(file.toString()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, false, UTF_8);
        int code = ToolProvider.findFirst("javap").orElseThrow().run(print, print, arguments.toArray(String[]::new));
        print.flush();
        assertThat(code).as(out.toString(UTF_8)).isZero();
        return Stream.of(out.toString(UTF_8).split("(?m)^Compiled from "))
                .filter(listing -> listing.contains(": monitorenter"))
                .map(MonitorsTest::nameOf)
                .collect(Collectors.toSet());
    }

    /** The name stands in the line that opens the class. */
    private static String nameOf(String listing) {
        String head = listing.lines()
                .filter(line -> line.endsWith("{"))
                .findFirst()
                .orElseThrow()
                .replaceFirst("^.*?\\b(?:class|interface|enum) ", "");
        return head.replaceFirst("[ <].*", "");
    }
}
