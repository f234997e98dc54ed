package io.smm.e2e.support;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Where things lie, found from the working directory upwards, so a test runs from any folder of the repository. */
public final class Repository {
    private Repository() {}

    /**
     * The nearest folder, the working directory or one above it, that holds both {@code LICENSE} and {@code pom.xml}.
     *
     * @throws IllegalStateException when there is none
     */
    public static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Stream.iterate(here, folder -> folder != null, Path::getParent)
                .filter(folder -> Files.isRegularFile(folder.resolve("LICENSE")))
                .filter(folder -> Files.isRegularFile(folder.resolve("pom.xml")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no repository root above " + here));
    }

    /** The module these tests belong to. */
    public static Path e2e() {
        return root().resolve("smm-examples").resolve("smm-e2e");
    }

    /** The folder {@code shared} beside the repository: specifications and data that are no part of it. May be absent. */
    public static Path shared() {
        return root().resolveSibling("shared");
    }
}
