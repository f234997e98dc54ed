package io.smm.e2e.build;

import java.nio.file.Path;
import java.util.Optional;

/** One module of this build, as its POM describes it. */
public record Module(String artifactId, Path folder, String packaging, Optional<String> rootPackage) {

    /** The examples wing is never deployed, and POMs other than the BOM only build. */
    public boolean published() {
        return !inExamples() && (isJar() || artifactId.equals("smm-bom"));
    }

    public boolean isJar() {
        return packaging.equals("jar");
    }

    public boolean inExamples() {
        return folder.getParent().endsWith("smm-examples") || folder.endsWith("smm-examples");
    }

    public Path classes() {
        return folder.resolve("target/classes");
    }

    public Path testClasses() {
        return folder.resolve("target/test-classes");
    }

    public Path flattenedPom() {
        return folder.resolve(".flattened-pom.xml");
    }

    /** Whether the package is the module's root package or lies under it. */
    public boolean isUnderRoot(String packageName) {
        return rootPackage
                .map(root -> packageName.equals(root) || packageName.startsWith(root + "."))
                .orElse(false);
    }

    @Override
    public String toString() {
        return artifactId;
    }
}
