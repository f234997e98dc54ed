package io.smm.e2e.build;

import static java.util.stream.Collectors.joining;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All modules of this build, found the way Maven finds them: from the root POM down. */
public final class Reactor {

    private Reactor() {}

    public static Path root() {
        String root = System.getProperty("smm.root");
        if (root == null) {
            throw new IllegalStateException("smm.root is not set: run this test through Maven");
        }
        return Path.of(root);
    }

    public static List<Module> modules() {
        List<Module> found = new ArrayList<>();
        collect(root(), found);
        return List.copyOf(found);
    }

    public static List<Module> jars() {
        return modules().stream().filter(Module::isJar).toList();
    }

    public static List<Module> published() {
        return modules().stream().filter(Module::published).toList();
    }

    /** The modules with main code; the cookbook and this module itself are tests alone. */
    public static List<Module> withMainCode() {
        return jars().stream()
                .filter(m -> Files.isDirectory(m.folder().resolve("src/main/java")))
                .toList();
    }

    static String names(List<Module> modules) {
        return modules.stream().map(Module::artifactId).sorted().collect(joining(", "));
    }

    private static void collect(Path folder, List<Module> found) {
        Pom pom = Pom.read(folder.resolve("pom.xml"));
        found.add(new Module(
                pom.text("artifactId").orElseThrow(),
                folder,
                pom.text("packaging").orElse("jar"),
                Optional.of(pom.text("properties/smm.module.name").orElse("")).filter(name -> !name.isEmpty())));
        for (String child : pom.texts("modules/module")) {
            collect(folder.resolve(child), found);
        }
    }
}
