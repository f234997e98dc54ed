package io.smm.e2e.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.e2e.build.Module;
import io.smm.e2e.build.Reactor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Logs quote no stranger's exception: its message, or that of a cause, may carry a secret. Read from the source, since a logger takes
 * any object.
 */
class LogsTest {

    private static final Pattern LOGGER = Pattern.compile("\\bLogger\\s+(\\w+)\\s*=");

    /** Declared as an exception anywhere in the file: caught, handed in, or kept. */
    private static final Pattern EXCEPTION =
            Pattern.compile("\\b\\w*(?:Exception|Error|Throwable|Fault|Lost|Gone|Interrupted)\\s+(\\w+)\\s*[,)=;:]");

    private static final Pattern QUOTES =
            Pattern.compile("(\\w+)(?:\\.(?:getMessage|getLocalizedMessage|toString|getCause)\\(\\).*)?"
                    + "|String\\.valueOf\\((\\w+)\\)");

    @Test
    void noLogQuotesAnException() throws IOException {
        List<String> faults = new ArrayList<>();
        int calls = 0;
        for (Module module : Reactor.withMainCode()) {
            try (Stream<Path> files = Files.walk(module.folder().resolve("src/main/java"))) {
                for (Path file :
                        (Iterable<Path>) files.filter(one -> one.toString().endsWith(".java"))::iterator) {
                    String source = Files.readString(file);
                    for (String call : logs(source)) {
                        calls++;
                        if (quotes(call, source)) {
                            faults.add(file.getFileName() + ": " + call);
                        }
                    }
                }
            }
        }

        assertThat(calls).as("calls of loggers that were read").isGreaterThan(30);
        assertThat(faults).as("tell FaultText.of, or the type alone").isEmpty();
    }

    @Test
    void theRuleKnowsAQuoteWhenItSeesOne() {
        String source =
                "Logger LOG = x; catch (IOException | RuntimeException bad) { LOG.warn(\"a, b {}\", id(1, 2), %s); }";

        for (String quote :
                List.of("bad", "bad.getMessage()", "bad.toString()", "String.valueOf(bad)", "bad.getCause()")) {
            assertThat(quoted(source.formatted(quote))).as(quote).isTrue();
        }
        for (String told :
                List.of("bad.getClass().getName()", "FaultText.of(bad)", "bad.details().message()", "\"bad\"")) {
            assertThat(quoted(source.formatted(told))).as(told).isFalse();
        }
    }

    private static boolean quoted(String source) {
        return logs(source).stream().anyMatch(call -> quotes(call, source));
    }

    private static boolean quotes(String call, String source) {
        Set<String> exceptions = names(EXCEPTION, source);
        return arguments(call).stream()
                .map(QUOTES::matcher)
                .filter(Matcher::matches)
                .anyMatch(quote -> exceptions.contains(quote.group(1) == null ? quote.group(2) : quote.group(1)));
    }

    /** What stands between the brackets of each call of a logger. */
    private static List<String> logs(String source) {
        List<String> calls = new ArrayList<>();
        for (String logger : names(LOGGER, source)) {
            Matcher begin = Pattern.compile("\\b" + logger + "\\s*\\.\\s*(?:trace|debug|info|warn|error)\\(")
                    .matcher(source);
            while (begin.find()) {
                calls.add(source.substring(begin.end(), end(source, begin.end())));
            }
        }
        return calls;
    }

    private static List<String> arguments(String call) {
        List<String> found = new ArrayList<>();
        int begin = 0;
        while (begin < call.length()) {
            int end = end(call, begin);
            found.add(call.substring(begin, end).strip());
            begin = end + 1;
        }
        return found;
    }

    /** Where an argument, or at a closing bracket the call, ends. */
    private static int end(String text, int begin) {
        int depth = 0;
        boolean quoted = false;
        boolean isCall = begin > 0 && text.charAt(begin - 1) == '(';
        for (int i = begin; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && (i == 0 || text.charAt(i - 1) != '\\')) {
                quoted = !quoted;
            } else if (quoted) {
                continue;
            } else if (c == ')' && depth == 0 || c == ',' && depth == 0 && !isCall) {
                return i;
            } else if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth--;
            }
        }
        return text.length();
    }

    private static Set<String> names(Pattern declared, String source) {
        Set<String> names = new HashSet<>();
        declared.matcher(source).results().map(found -> found.group(1)).forEach(names::add);
        return names;
    }
}
