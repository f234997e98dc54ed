package io.smm.example.publisher;

import static io.smm.example.publisher.Until.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** What was scheduled survives {@code kill -9}, and appears once. */
class KilledServiceTest {

    private static final int POSTS = 50;
    private static final int SCHEDULED_BEFORE = 30;
    private static final int ACCOUNTS = 10;

    @TempDir
    private Path folder;

    @Test
    void eachPostAppearsOnceThoughTheServiceIsKilledInTheMiddle(TestReporter reporter) throws Exception {
        Board board = new Board(folder.resolve("board.tsv"));
        int appearedBefore;
        try (ChildNode before = node(PublisherService.class, "before")) {
            for (int i = 0; i < SCHEDULED_BEFORE; i++) {
                before.post("/posts", post(i));
            }
            until("ten posts", () -> board.lines().size() >= 10);
            before.kill();
            appearedBefore = board.lines().size();
        }
        assertThat(appearedBefore).isBetween(10, SCHEDULED_BEFORE - 1);

        String changes;
        try (ChildNode after = node(LaterNode.class, "after")) {
            for (int i = 0; i < POSTS; i++) {
                after.post("/posts", post(i)); // whoever asks does not know what was kept, and need not
            }
            until("all posts", () -> published(after.get("/posts?state=published")) == POSTS);
            changes = after.get("/changes?most=1000");
        }

        List<String> all = IntStream.range(0, POSTS).mapToObj(i -> "Post " + i).toList();
        assertThat(board.texts()).containsExactlyInAnyOrderElementsOf(all);
        long endedAfter = Pattern.compile("\"by\":\"worker after\"[^}]*\"to\":\"PUBLISHED\"")
                .matcher(changes)
                .results()
                .count();
        long appearedAfter = board.lines().stream()
                .filter(line -> line.node().equals("after"))
                .count();
        reporter.publishEntry(
                "kill",
                appearedBefore + " had appeared, " + (endedAfter - appearedAfter) + " of them without an answer, "
                        + appearedAfter + " appeared after");
        assertThat(endedAfter)
                .as("some stood there when the answer was cut off")
                .isGreaterThan(appearedAfter);
    }

    private ChildNode node(Class<?> main, String name) throws Exception {
        String accounts = IntStream.range(0, ACCOUNTS).mapToObj(i -> account(i)).collect(Collectors.joining(","));
        return ChildNode.start(
                main,
                folder.resolve(name + ".log"),
                "--url",
                "jdbc:h2:async:" + folder.resolve("plan") + ";WRITE_DELAY=0",
                "--board",
                folder.resolve("board.tsv").toString(),
                "--network-takes",
                "PT0.15S",
                "--account",
                accounts,
                "--node",
                name);
    }

    private static String post(int i) {
        return "{\"account\":\"%s\",\"text\":\"Post %d\",\"at\":\"PT0.2S\",\"key\":\"key-%d\"}"
                .formatted(account(i % ACCOUNTS), i, i);
    }

    private static String account(int i) {
        return "tenant-" + i % 3 + "/account-" + i;
    }

    private static long published(String posts) {
        return Pattern.compile("\"state\":\"PUBLISHED\"")
                .matcher(posts)
                .results()
                .count();
    }
}
