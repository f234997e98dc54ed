package io.smm.e2e.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.Source;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.smm.e2e.build.Module;
import io.smm.e2e.build.Reactor;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The classes of all modules, and which module each came from. Read once for all tests of this package. */
final class House {

    private static final House MAIN = new House(Module::classes);
    private static final House TESTS = new House(Module::testClasses);

    private final JavaClasses classes;
    private final Map<String, Module> moduleByFolder;

    private House(Function<Module, Path> folder) {
        this.moduleByFolder = Reactor.jars().stream()
                .collect(Collectors.toMap(m -> folder.apply(m).toUri().toString(), m -> m));
        this.classes = new ClassFileImporter()
                .importPaths(Reactor.jars().stream()
                        .map(folder)
                        .filter(Files::isDirectory)
                        .toList());
    }

    /** Main classes of every module. */
    static House main() {
        return MAIN;
    }

    /** Test classes of every module that compiled some. */
    static House tests() {
        return TESTS;
    }

    Stream<JavaClass> stream() {
        return classes.stream().filter(c -> moduleOf(c).isPresent());
    }

    List<JavaClass> of(Module module) {
        return stream()
                .filter(c -> moduleOf(c).filter(module::equals).isPresent())
                .toList();
    }

    /** Empty for classes of libraries and of the JDK. */
    Optional<Module> moduleOf(JavaClass type) {
        return type.getBaseComponentType().getSource().map(Source::getUri).flatMap(this::moduleOf);
    }

    private Optional<Module> moduleOf(URI source) {
        String uri = source.toString().replaceFirst("^file:/+", "file:///");
        return moduleByFolder.entrySet().stream()
                .filter(e -> uri.startsWith(e.getKey().replaceFirst("^file:/+", "file:///")))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
