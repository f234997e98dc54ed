package io.smm.example.quickstart;

import io.smm.error.SmmException;
import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

/**
 * The main job of the SDK, run once from beginning to end: a campaign is planned, its post checked, published, read back,
 * answered, measured and reported. Without options everything happens on a simulated network inside this process.
 */
@Command(
        name = "quickstart",
        sortOptions = false,
        description =
                "Plans, checks, publishes, reads back, measures and reports one post; or reports on the posts of a file.")
public final class Quickstart {

    private static final int WRONG_USE = 2;
    private static final int FAILED = 1;

    @Mixin
    private final QuickstartOptions options = new QuickstartOptions();

    private Quickstart() {}

    /**
     * Runs the quickstart and ends the process with its exit code, unless all went well.
     *
     * @param arguments the options; {@code --help} lists them
     */
    public static void main(String[] arguments) {
        int code = run(System.out, System.err, System.getenv(), arguments);
        if (code != 0) {
            System.exit(code);
        }
    }

    /**
     * Runs the quickstart.
     *
     * @param out where progress and results go
     * @param err where the one message of a failure goes
     * @param environment the environment, which holds the password
     * @param arguments the options
     * @return 0 when all went well, 1 when it failed, 2 when the options are wrong
     */
    static int run(PrintStream out, PrintStream err, Map<String, String> environment, String... arguments) {
        Quickstart quickstart = new Quickstart();
        CommandLine commandLine = new CommandLine(quickstart);
        try {
            commandLine.parseArgs(arguments);
        } catch (ParameterException wrong) {
            err.println("Wrong options: " + wrong.getMessage() + System.lineSeparator() + "Try --help.");
            return WRONG_USE;
        }
        if (quickstart.options.help) {
            commandLine.usage(out);
            return 0;
        }
        String password = environment.getOrDefault(QuickstartOptions.PASSWORD_VARIABLE, "");
        List<String> faults = quickstart.options.faults(!password.isEmpty());
        if (!faults.isEmpty()) {
            err.println("Wrong options: " + String.join("; ", faults) + System.lineSeparator() + "Try --help.");
            return WRONG_USE;
        }
        try {
            quickstart.go(out, password);
            return 0;
        } catch (RunFailed | SmmException failure) {
            err.println("Failed: " + failure.getMessage());
            return FAILED;
        }
    }

    private void go(PrintStream out, String password) {
        Clock clock = Clock.systemUTC();
        if (options.importFile().isPresent()) {
            new ImportRun(options, clock, out).run();
            return;
        }
        try (Stage stage = options.isMemory()
                ? new MemoryStage()
                : new BlueskyStage(options, password, clock, time -> Thread.sleep(time.toMillis()))) {
            new CampaignRun(options, stage, out).run();
        }
    }
}
