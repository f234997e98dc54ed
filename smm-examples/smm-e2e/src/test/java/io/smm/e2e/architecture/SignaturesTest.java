package io.smm.e2e.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.JavaTypeVariable;
import com.tngtech.archunit.core.domain.properties.HasModifiers;
import io.smm.e2e.build.Module;
import io.smm.e2e.build.Reactor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What an embedder can see is made of the JDK, our own types and JSpecify: no HTTP client, JSON library or cache can
 * become a part of our promise by accident.
 */
class SignaturesTest {

    private static final Set<String> EVERYWHERE =
            Set.of("java.", "javax.crypto.", "javax.net.", "javax.sql.", "io.smm.", "org.jspecify.");

    /** Support is the shared engine of our own adapters and no promise; the test kit is made of test libraries. */
    private static final Map<String, Set<String>> BESIDES = Map.of(
            "smm-adapter-support", Set.of("okhttp3.", "okio.", "tools.jackson.", "io.github.resilience4j."),
            "smm-testkit", Set.of("org.junit.jupiter.", "org.assertj."));

    private final House house = House.main();

    static Stream<Module> published() {
        return Reactor.published().stream().filter(Module::isJar);
    }

    @ParameterizedTest
    @MethodSource("published")
    void publicSignaturesNameNoLibrary(Module module) {
        Set<String> besides = BESIDES.getOrDefault(module.artifactId(), Set.of());

        List<String> faults = house.of(module).stream()
                .filter(SignaturesTest::isPromised)
                .flatMap(SignaturesTest::signature)
                .filter(named -> !isAllowed(named.type(), besides))
                .map(named -> named.where() + " names " + named.type().getName())
                .distinct()
                .sorted()
                .toList();

        assertThat(faults).isEmpty();
    }

    private record Named(String where, JavaClass type) {}

    private static Stream<Named> signature(JavaClass type) {
        Stream<JavaType> heading = Stream.of(
                        type.getSuperclass().stream(),
                        type.getInterfaces().stream(),
                        type.getTypeParameters().stream().map(JavaType.class::cast))
                .flatMap(s -> s);
        return Stream.of(
                        named(type.getFullName(), heading),
                        type.getFields().stream()
                                .filter(SignaturesTest::isVisible)
                                .flatMap(SignaturesTest::signature),
                        type.getCodeUnits().stream()
                                .filter(SignaturesTest::isVisible)
                                .flatMap(SignaturesTest::signature))
                .flatMap(s -> s);
    }

    private static Stream<Named> signature(JavaField field) {
        return named(field.getFullName(), Stream.of(field.getType()));
    }

    private static Stream<Named> signature(JavaCodeUnit code) {
        Stream<JavaType> types = Stream.of(
                        Stream.of(code.getReturnType()),
                        code.getParameterTypes().stream(),
                        code.getTypeParameters().stream().map(JavaType.class::cast),
                        code.getThrowsClause().getTypes().stream().map(JavaType.class::cast))
                .flatMap(s -> s);
        return named(code.getFullName(), types);
    }

    private static Stream<Named> named(String where, Stream<JavaType> types) {
        return types.flatMap(t -> t instanceof JavaTypeVariable<?> v
                        ? v.getBounds().stream().flatMap(b -> b.getAllInvolvedRawTypes().stream())
                        : t.getAllInvolvedRawTypes().stream())
                .map(t -> new Named(where, t.getBaseComponentType()));
    }

    private static boolean isPromised(JavaClass type) {
        boolean internal = List.of(type.getPackageName().split("\\.")).contains("internal");
        return !internal
                && isVisible(type)
                && type.getEnclosingClass().map(SignaturesTest::isPromised).orElse(true);
    }

    private static boolean isVisible(HasModifiers element) {
        Set<JavaModifier> modifiers = element.getModifiers();
        return (modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED))
                && !modifiers.contains(JavaModifier.SYNTHETIC);
    }

    private static boolean isAllowed(JavaClass type, Set<String> besides) {
        return type.isPrimitive()
                || Stream.concat(EVERYWHERE.stream(), besides.stream())
                        .anyMatch(prefix -> type.getName().startsWith(prefix));
    }
}
