package io.smm.adapter.files;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the repository that the tests run in, and the folder beside it. */
final class Repository {

    private Repository() {}

    /** The folder above the working directory that holds the licence and the POM. */
    static Path root() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.exists(at.resolve("LICENSE")) && Files.exists(at.resolve("pom.xml"))) {
                return at;
            }
        }
        throw new AssertionError("no folder above the working directory holds LICENSE and pom.xml");
    }

    /** A file of {@code ../shared}, there or not. */
    static Path shared(String path) {
        return root().resolveSibling("shared").resolve(path);
    }

    /** A profile that comes with the quickstart. */
    static CsvProfile exampleProfile(String name) {
        return CsvProfile.read(
                FileSource.of(root().resolve("smm-examples/smm-example-quickstart/src/main/resources/profiles")
                        .resolve(name + ".profile")));
    }
}
