package io.smm.example.publisher;

import static io.smm.example.publisher.Until.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** Two processes and one PostgreSQL. */
class TwoNodesTest {

    private static final int POSTS = 40;
    private static final int ACCOUNTS = 8;

    @TempDir
    private Path folder;

    @Test
    void theyShareTheWorkAndEachPostAppearsOnce(TestReporter reporter) throws Exception {
        Board board = new Board(folder.resolve("board.tsv"));
        try (EmbeddedPostgres database = EmbeddedPostgres.builder()
                        .setServerConfig("listen_addresses", "127.0.0.1")
                        .setServerConfig("unix_socket_directories", "")
                        .setServerConfig("fsync", "off")
                        .setServerConfig("synchronous_commit", "on")
                        .start();
                ChildNode one = node(database, "one");
                ChildNode two = node(database, "two")) {
            assertThat(one.get("/health") + two.get("/health")).contains("RUNNING");
            for (int i = 0; i < POSTS; i++) {
                one.post(
                        "/posts",
                        "{\"account\":\"%s\",\"text\":\"Post %d\",\"at\":\"PT0.5S\",\"key\":\"key-%d\"}"
                                .formatted(account(i % ACCOUNTS), i, i));
            }
            until("all posts", () -> two.get("/posts?state=published").split("PUBLISHED", -1).length == POSTS + 1);
        }

        assertThat(board.texts())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, POSTS).mapToObj(i -> "Post " + i).toList());
        List<String> nodes = board.lines().stream().map(Board.Line::node).toList();
        reporter.publishEntry(
                "share",
                nodes.stream().filter("one"::equals).count() + " by one, "
                        + nodes.stream().filter("two"::equals).count() + " by two");
        assertThat(nodes).contains("one", "two");
    }

    private ChildNode node(EmbeddedPostgres database, String name) throws Exception {
        return ChildNode.start(
                PublisherService.class,
                folder.resolve(name + ".log"),
                "--url",
                database.getJdbcUrl("postgres", "postgres"),
                "--board",
                folder.resolve("board.tsv").toString(),
                "--network-takes",
                "PT0.2S",
                "--account",
                IntStream.range(0, ACCOUNTS).mapToObj(i -> account(i)).collect(Collectors.joining(",")),
                "--node",
                name);
    }

    private static String account(int i) {
        return "tenant-" + i % 3 + "/account-" + i;
    }
}
