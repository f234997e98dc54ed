package io.smm.e2e.support;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A folder of the project with a {@code package-lock.json}, installed with {@code npm ci} exactly as locked, once: a stamp
 * in {@code node_modules} holds the hash of what was installed and the Node version that compiled it.
 */
public final class NpmProject {
    private static final Duration INSTALLED_WITHIN = Duration.ofMinutes(10);
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(30);

    private final Path folder;

    private NpmProject(Path folder) {
        this.folder = folder;
    }

    /**
     * The installed project.
     *
     * @param log where npm's output goes, if npm has to run
     * @throws IllegalStateException when node is absent or npm fails; it holds the end of npm's output
     */
    public static NpmProject installed(Path folder, Path log) throws IOException, InterruptedException {
        NpmProject project = new NpmProject(folder);
        String node = ask(log, "node", "-p", "process.versions.node + ' ' + process.arch");
        Path prefix = Path.of(ask(log, "node", "-p", "path.dirname(path.dirname(process.execPath))"));
        project.install(node, prefix, log);
        return project;
    }

    /** A command that runs a script of this project; its environment and redirections may still be changed. */
    public ProcessBuilder node(String script, String... arguments) {
        ProcessBuilder command =
                new ProcessBuilder("node", folder.resolve(script).toString());
        command.command().addAll(List.of(arguments));
        return command.directory(folder.toFile());
    }

    private void install(String node, Path prefix, Path log) throws IOException, InterruptedException {
        Path stamp = folder.resolve("node_modules").resolve(".smm-installed");
        Files.createDirectories(log.toAbsolutePath().getParent());
        // Two builds may start at once; the second waits and finds the work done.
        try (FileChannel channel = FileChannel.open(
                        log.resolveSibling(folder.getFileName() + ".lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            String wanted = wanted(node);
            if (lock.isValid() && Files.exists(stamp) && Files.readString(stamp).equals(wanted)) {
                return;
            }
            ProcessBuilder npm = new ProcessBuilder("npm", "ci", "--no-audit", "--no-fund").directory(folder.toFile());
            compileWithLocalHeaders(npm, prefix);
            try (ChildProcess running = ChildProcess.start("npm-ci", npm, log, List.of())) {
                int code = running.awaitExit(INSTALLED_WITHIN);
                if (code != 0) {
                    throw new IllegalStateException(
                            "npm ci in " + folder + " ended with " + code + ":\n" + String.join("\n", running.tail()));
                }
            }
            Files.writeString(stamp, wanted);
        }
    }

    /** Native parts are compiled with the headers beside Node, where it has them: nothing but packages is downloaded. */
    private static void compileWithLocalHeaders(ProcessBuilder npm, Path prefix) {
        if (Files.exists(prefix.resolve("include/node/node.h"))) {
            npm.environment().put("npm_config_nodedir", prefix.toString());
            npm.environment().put("npm_config_build_from_source", "better-sqlite3");
        }
    }

    private String wanted(String node) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String file : List.of("package.json", "package-lock.json")) {
                digest.update(Files.readAllBytes(folder.resolve(file)));
            }
            return HexFormat.of().formatHex(digest.digest()) + " node " + node + "\n";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String ask(Path log, String... command) throws IOException, InterruptedException {
        ChildProcess asked;
        try {
            asked = ChildProcess.start(command[0], new ProcessBuilder(command), log, List.of());
        } catch (IOException e) {
            throw new IllegalStateException(command[0] + " is needed on the PATH: " + e.getMessage(), e);
        }
        try (asked) {
            return asked.awaitLine(Pattern.compile("\\S"), ANSWERED_WITHIN);
        }
    }
}
