package io.smm.example.publisher;

import io.smm.account.BrandId;
import io.smm.account.Connection;
import io.smm.account.TenantId;
import io.smm.error.Faults;
import io.smm.error.InvalidInputException;
import io.smm.example.publisher.network.NoticeBoard;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** What one may say on the command line. */
final class PublisherOptions {

    /** The environment variable that holds the database's password; never an option, which others could read in the process list. */
    static final String PASSWORD_VARIABLE = "SMM_DB_PASSWORD";

    private static final Pattern ACCOUNT = Pattern.compile("([^/]+)/([^\\s/@]{1,100})(?:@([^\\s/@]{1,100}))?");
    private static final int MOST_PORT = 65_535;
    private static final int MOST_THREADS = 64;
    private static final Duration MOST_TAKEN = Duration.ofSeconds(8);

    @Option(
            names = "--port",
            paramLabel = "NUMBER",
            defaultValue = "8080",
            description = "where to listen, on this machine only; 0 takes any that is free; default 8080")
    int port;

    @Option(
            names = "--url",
            paramLabel = "JDBC-URL",
            defaultValue = "jdbc:h2:async:./target/plan;WRITE_DELAY=0",
            description = "the database: H2 for one node, PostgreSQL for several; default a file below target/")
    String url = "";

    @Option(
            names = "--user",
            paramLabel = "NAME",
            defaultValue = "",
            description = "the database's user, when the URL does not say; its password comes from the environment: "
                    + PASSWORD_VARIABLE)
    String user = "";

    @Option(
            names = "--node",
            paramLabel = "NAME",
            defaultValue = "node-1",
            description = "the name of this node, in the log of changes and beside each post; default node-1")
    String node = "";

    @Option(
            names = "--board",
            paramLabel = "FILE",
            defaultValue = "target/notice-board.tsv",
            description = "the network to publish on: a file, a line for each post; default target/notice-board.tsv")
    Path board = Path.of("target", "notice-board.tsv");

    @Option(
            names = "--network-takes",
            paramLabel = "DURATION",
            defaultValue = "PT0.2S",
            description = "how long that network takes to answer, after the post has appeared; default PT0.2S")
    Duration networkTakes = Duration.ofMillis(200);

    @Option(
            names = "--account",
            paramLabel = "TENANT/NAME[@BRAND]",
            defaultValue = "bakery/main,bakery/market,cafe/main",
            split = ",",
            description =
                    "the accounts, separated by commas, each perhaps with the brand it speaks for; default bakery/main,bakery/market,cafe/main")
    List<String> accounts = List.of();

    @Option(
            names = "--threads",
            paramLabel = "NUMBER",
            defaultValue = "4",
            description = "how many posts this node publishes at once, of one account one at a time; default 4")
    int threads;

    @Option(names = "--enqueue-only", description = "plan here, and leave publishing to other nodes")
    boolean enqueueOnly;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "show this help")
    boolean help;

    /** Raises all that is wrong. */
    void check() {
        Faults faults = Faults.of("options")
                .check(port >= 0 && port <= MOST_PORT, "--port", "must be 0 to 65535, is ", port)
                .check(
                        !networkTakes.isNegative() && networkTakes.compareTo(MOST_TAKEN) <= 0,
                        "--network-takes",
                        "must be zero to 8 seconds, is ",
                        networkTakes)
                .check(threads >= 1 && threads <= MOST_THREADS, "--threads", "must be 1 to 64, is ", threads)
                .check(!accounts.isEmpty(), "--account", "at least one is needed")
                .check(!node.isBlank() && !node.contains("\t"), "--node", "must not be blank, or hold tabs");
        for (String account : accounts) {
            try {
                connection(account);
            } catch (InvalidInputException wrong) {
                faults.add("--account", account + ": must be TENANT/NAME or TENANT/NAME@BRAND, without white space");
            }
        }
        faults.raise();
    }

    List<Connection> connections() {
        return accounts.stream().map(PublisherOptions::connection).toList();
    }

    private static Connection connection(String account) {
        Matcher parts = ACCOUNT.matcher(account);
        if (!parts.matches()) {
            throw InvalidInputException.of("options", "--account", "must be TENANT/NAME or TENANT/NAME@BRAND");
        }
        Connection connection = NoticeBoard.account(new TenantId(parts.group(1)), parts.group(2));
        return Optional.ofNullable(parts.group(3))
                .map(brand -> connection.withBrand(new BrandId(brand)))
                .orElse(connection);
    }
}
