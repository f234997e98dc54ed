package io.smm.json.internal.model;

import io.smm.Money;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The public values of the API, found in its classes. */
final class ApiValues {

    private ApiValues() {}

    /** Records, classes with a state record, and enums. */
    static List<Class<?>> all() {
        try {
            URI place = Money.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            Path path = Path.of(place);
            if (Files.isDirectory(path)) {
                return in(path);
            }
            try (FileSystem jar = FileSystems.newFileSystem(path, Map.of())) {
                return in(jar.getPath("/"));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What a value is made of; nothing for the few that are neither records nor keep a state in one. */
    static List<String> components(Class<?> value) {
        Class<?> state = value.isRecord() ? value : stateOf(value);
        return state == null
                ? List.of()
                : Arrays.stream(state.getRecordComponents())
                        .flatMap(component -> isGroup(component.getType())
                                ? Arrays.stream(component.getType().getRecordComponents())
                                : Stream.of(component))
                        .map(RecordComponent::getName)
                        .toList();
    }

    /** A part of a state that has a record of its own, because the state is large. */
    private static boolean isGroup(Class<?> type) {
        return type.isRecord() && !isPublic(type);
    }

    private static List<Class<?>> in(Path root) throws IOException {
        List<Class<?>> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            files.map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(name ->
                            name.startsWith("io/smm/") && name.endsWith(".class") && !name.endsWith("-info.class"))
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .sorted()
                    .map(ApiValues::load)
                    .filter(ApiValues::isPublic)
                    .filter(ApiValues::isValue)
                    .forEach(found::add);
        }
        return found;
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, ApiValues.class.getClassLoader());
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean isPublic(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return Modifier.isPublic(type.getModifiers()) && (outer == null || isPublic(outer));
    }

    private static boolean isValue(Class<?> type) {
        return type.isEnum() || type.isRecord() || stateOf(type) != null;
    }

    /** The record in which a value keeps its state: inside it, or beside it where the value is large. */
    private static @org.jspecify.annotations.Nullable Class<?> stateOf(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> field.getName().equals("state") && Modifier.isFinal(field.getModifiers()))
                .<Class<?>>map(Field::getType)
                .filter(state -> state.isRecord() && !Modifier.isPublic(state.getModifiers()))
                .findFirst()
                .orElse(null);
    }
}
