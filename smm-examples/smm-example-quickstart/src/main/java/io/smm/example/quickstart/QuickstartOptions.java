package io.smm.example.quickstart;

import io.smm.Money;
import io.smm.campaign.Economics;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What one may say on the command line. */
final class QuickstartOptions {

    /** The environment variable that holds the password; never an option, which others could read in the process list. */
    static final String PASSWORD_VARIABLE = "SMM_PASSWORD";

    @Option(
            names = "--network",
            paramLabel = "NAME",
            defaultValue = "memory",
            description = "where to publish: memory (simulated, the default) or bluesky")
    String network = "memory";

    @Option(names = "--service", paramLabel = "URL", description = "the Bluesky server, such as https://bsky.social")
    @Nullable
    URI service;

    @Option(
            names = "--handle",
            paramLabel = "HANDLE",
            description =
                    "the account on that server; its app password comes from the environment: " + PASSWORD_VARIABLE)
    @Nullable
    String handle;

    @Option(
            names = "--wait",
            paramLabel = "SECONDS",
            defaultValue = "0",
            description = "how long to wait for a first comment on a real network; default 0")
    int waitSeconds;

    @Option(names = "--import", paramLabel = "FILE.csv", description = "report on the posts of a file instead")
    @Nullable
    Path importFile;

    @Option(
            names = "--profile",
            paramLabel = "NAME|FILE",
            description =
                    "how to read that file: the name of a profile that comes along, or a" + " profile file of your own")
    @Nullable
    String profile;

    @Option(
            names = "--cost",
            paramLabel = "MONEY",
            converter = MoneyConverter.class,
            description = "what the campaign cost in all, such as 120.50EUR")
    @Nullable
    Money cost;

    @Option(
            names = "--media-spend",
            paramLabel = "MONEY",
            converter = MoneyConverter.class,
            description = "what of that was paid for media")
    @Nullable
    Money mediaSpend;

    @Option(
            names = "--revenue",
            paramLabel = "MONEY",
            converter = MoneyConverter.class,
            description = "the revenue attributed to the campaign")
    @Nullable
    Money revenue;

    @Option(
            names = "--margin",
            paramLabel = "MONEY",
            converter = MoneyConverter.class,
            description = "the contribution margin of that revenue")
    @Nullable
    Money margin;

    @Option(
            names = "--out",
            paramLabel = "FILE.html",
            defaultValue = "target/smm-report.html",
            description = "where the report goes; default target/smm-report.html")
    Path out = Path.of("target", "smm-report.html");

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "show this and end")
    boolean help;

    boolean isMemory() {
        return "memory".equals(network);
    }

    Optional<Path> importFile() {
        return Optional.ofNullable(importFile);
    }

    /** {@return what is given of cost and revenue; empty when nothing is} */
    Optional<Economics> economics() {
        if (cost == null && mediaSpend == null && revenue == null && margin == null) {
            return Optional.empty();
        }
        Economics.Builder economics = Economics.builder();
        Optional.ofNullable(cost).ifPresent(economics::cost);
        Optional.ofNullable(mediaSpend).ifPresent(economics::mediaSpend);
        Optional.ofNullable(revenue).ifPresent(economics::revenue);
        Optional.ofNullable(margin).ifPresent(economics::contributionMargin);
        return Optional.of(economics.build());
    }

    /** Asked before anything is published, so that no run ends without its report. */
    private static boolean canBeWritten(Path file) {
        if (Files.exists(file)) {
            return Files.isRegularFile(file) && Files.isWritable(file);
        }
        Path folder = file.getParent();
        while (folder != null && !Files.exists(folder)) {
            folder = folder.getParent();
        }
        return folder != null && Files.isDirectory(folder) && Files.isWritable(folder);
    }

    private static boolean isNegative(@Nullable Money money) {
        return money != null && money.signum() < 0;
    }

    /** {@return everything that does not go together; empty when all is well} */
    List<String> faults(boolean passwordGiven) {
        List<String> faults = new ArrayList<>();
        if (importFile != null) {
            if (profile == null) {
                faults.add("--import needs --profile: how the file's columns are to be read");
            }
            if (!isMemory() || service != null || handle != null) {
                faults.add("--import reads a file: --network, --service and --handle do not go with it");
            }
        } else if (profile != null) {
            faults.add("--profile goes with --import");
        }
        if (!isMemory() && !"bluesky".equals(network)) {
            faults.add("--network must be memory or bluesky, is '" + network + "'");
        }
        if ("bluesky".equals(network)) {
            if (service == null) {
                faults.add("--network bluesky needs --service URL");
            } else if (!"https".equals(service.getScheme()) && !"http".equals(service.getScheme())) {
                faults.add("--service must be an http or https address, is '" + service + "'");
            }
            if (handle == null) {
                faults.add("--network bluesky needs --handle");
            }
            if (!passwordGiven) {
                faults.add("--network bluesky needs the app password in the environment: " + PASSWORD_VARIABLE);
            }
        } else if (importFile == null && (service != null || handle != null)) {
            faults.add("--service and --handle go with --network bluesky");
        }
        if (!canBeWritten(out.toAbsolutePath())) {
            faults.add("--out cannot be written: " + out);
        }
        if (waitSeconds != 0 && isMemory()) {
            faults.add("--wait goes with --network bluesky");
        }
        if (isNegative(cost) || isNegative(mediaSpend)) {
            faults.add("--cost and --media-spend must not be negative");
        }
        if (waitSeconds < 0 || waitSeconds > 3_600) {
            faults.add("--wait must be 0 to 3600 seconds, is " + waitSeconds);
        }
        return faults;
    }
}
