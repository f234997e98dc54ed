package io.smm.e2e.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** Reads surefire's reports for tests that did not run. */
final class SkippedTests {

    /** A skipped test says what it needs: something of {@code ../shared}, or a profile such as {@code -Pservers}. */
    private static final Pattern NAMES_ITS_NEED = Pattern.compile("\\.\\./shared\\b|-P[a-z]+\\b|profile [a-z]+\\b");

    private final int tests;
    private final List<String> unexplained;

    private SkippedTests(int tests, List<String> unexplained) {
        this.tests = tests;
        this.unexplained = unexplained;
    }

    static SkippedTests in(Path reports) {
        try (Stream<Path> files = Files.list(reports)) {
            List<Element> cases = files.filter(SkippedTests::isReport)
                    .sorted()
                    .flatMap(file -> Pom.read(file).elements("testcase").stream())
                    .toList();
            return new SkippedTests(
                    cases.size(),
                    cases.stream().flatMap(SkippedTests::unexplainedSkips).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many tests the reports tell of, run or skipped. */
    int tests() {
        return tests;
    }

    /** The skipped tests whose message names no need. */
    List<String> unexplained() {
        return unexplained;
    }

    /** {@code @Disabled} puts its reason in an attribute, an assumption in the body, above its stack trace. */
    private static String message(Element skipped) {
        String attribute = skipped.getAttribute("message");
        return attribute.isEmpty()
                ? skipped.getTextContent().lines().findFirst().orElse("")
                : attribute;
    }

    private static boolean isReport(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith("TEST-") && name.endsWith(".xml");
    }

    private static Stream<String> unexplainedSkips(Element testcase) {
        return Pom.children(testcase, "skipped").stream()
                .map(SkippedTests::message)
                .filter(message -> !NAMES_ITS_NEED.matcher(message).find())
                .map(message -> testcase.getAttribute("classname") + "." + testcase.getAttribute("name") + ": \""
                        + message + "\"");
    }
}
