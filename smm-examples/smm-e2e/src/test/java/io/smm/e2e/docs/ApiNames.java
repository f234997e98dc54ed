package io.smm.e2e.docs;

import io.smm.Capability;
import io.smm.e2e.build.Module;
import io.smm.e2e.build.Reactor;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names that the API really has, to hold a document against. */
final class ApiNames {

    private static final Pattern IN_BACKTICKS = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern CAPITALS = Pattern.compile("[A-Z][A-Z0-9_]+");
    private static final Pattern NAME = Pattern.compile("(?:io\\.smm\\.[a-z.]*)?[A-Z]\\w*(?:\\.\\w+)*");

    private final Map<String, List<Class<?>>> types;

    private ApiNames(Map<String, List<Class<?>>> types) {
        this.types = types;
    }

    /** Reads the classes of smm-api as they were compiled. */
    static ApiNames read() throws IOException {
        Path classes = Reactor.jars().stream()
                .filter(module -> module.artifactId().equals("smm-api"))
                .map(Module::classes)
                .findFirst()
                .orElseThrow();
        try (Stream<Path> files = Files.walk(classes)) {
            return new ApiNames(files.map(file -> classes.relativize(file).toString())
                    .filter(file -> file.endsWith(".class") && !file.contains("$") && !file.contains("-info"))
                    .map(file -> file.substring(0, file.length() - ".class".length())
                            .replace('/', '.')
                            .replace('\\', '.'))
                    .map(ApiNames::load)
                    .filter(type -> Modifier.isPublic(type.getModifiers()))
                    .collect(Collectors.groupingBy(Class::getSimpleName)));
        }
    }

    /**
     * What a text puts in backticks as if it were a name of ours: a type, a type with a constant, method or nested type after a
     * dot, or, in capitals alone, a capability.
     */
    static List<String> namedIn(String text) {
        return IN_BACKTICKS
                .matcher(text)
                .results()
                .map((MatchResult one) -> one.group(1).replaceFirst("\\(.*\\)$", ""))
                .filter(one -> NAME.matcher(one).matches())
                .distinct()
                .toList();
    }

    boolean has(String name) {
        if (CAPITALS.matcher(name).matches() && !types.containsKey(name)) {
            return Arrays.stream(Capability.values()).anyMatch(one -> one.name().equals(name));
        }
        String[] parts = name.replaceFirst("^io\\.smm\\.([a-z]+\\.)*", "").split("\\.");
        return types.getOrDefault(parts[0], List.of()).stream()
                .filter(type -> !name.startsWith("io.") || name.startsWith(type.getName()))
                .anyMatch(type -> has(type, Arrays.asList(parts).subList(1, parts.length)));
    }

    private static boolean has(Class<?> type, List<String> path) {
        if (path.isEmpty()) {
            return true;
        }
        String next = path.get(0);
        List<String> rest = path.subList(1, path.size());
        return Arrays.stream(type.getDeclaredClasses())
                        .filter(nested -> nested.getSimpleName().equals(next))
                        .anyMatch(nested -> has(nested, rest))
                || rest.isEmpty()
                        && (Arrays.stream(type.getFields())
                                        .anyMatch(field -> field.getName().equals(next))
                                || Arrays.stream(type.getMethods())
                                        .anyMatch(method -> method.getName().equals(next)));
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
