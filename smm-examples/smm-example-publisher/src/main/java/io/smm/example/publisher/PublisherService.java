package io.smm.example.publisher;

import io.smm.error.SmmException;
import java.io.IOException;
import java.util.function.UnaryOperator;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

/**
 * A node of a publishing service: takes posts over HTTP, keeps them in a database and publishes them when they are due. May be killed at any
 * instant and started as often as one likes.
 */
@Command(
        name = "publisher",
        sortOptions = false,
        description = "Schedules posts over HTTP and publishes them: killed at any instant, it loses nothing.")
public final class PublisherService {

    private static final int WRONG_USE = 2;
    private static final int FAILED = 1;

    @Mixin
    private final PublisherOptions options = new PublisherOptions();

    private PublisherService() {}

    /**
     * Runs the node until the process ends.
     *
     * @param arguments the options; {@code --help} lists them
     */
    public static void main(String[] arguments) {
        int code = new PublisherService().run(arguments);
        if (code != 0) {
            System.exit(code);
        }
    }

    private int run(String... arguments) {
        CommandLine commandLine = new CommandLine(this);
        try {
            commandLine.parseArgs(arguments);
        } catch (ParameterException wrong) {
            System.err.println("Wrong options: " + wrong.getMessage() + System.lineSeparator() + "Try --help.");
            return WRONG_USE;
        }
        if (options.help) {
            commandLine.usage(System.out);
            return 0;
        }
        try {
            options.check();
            // Ends with the process: what it does not finish by then is settled by another node, or by this one's next
            // start.
            PublisherNode node = PublisherNode.start(options, System.getenv(), UnaryOperator.identity());
            Runtime.getRuntime().addShutdownHook(new Thread(node::close, "publisher-stop"));
            System.out.println("ready on " + node.address());
            System.out.println("process " + ProcessHandle.current().pid());
            return 0;
        } catch (SmmException | IOException failure) {
            System.err.println("Failed: " + failure.getMessage());
            return FAILED;
        }
    }
}
