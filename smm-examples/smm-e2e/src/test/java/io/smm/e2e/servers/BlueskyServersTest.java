package io.smm.e2e.servers;

import static io.smm.e2e.support.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.smm.e2e.support.ChildProcess;
import io.smm.e2e.support.NpmProject;
import io.smm.e2e.support.Repository;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("servers")
@ExtendWith(BlueskyExtension.class)
class BlueskyServersTest {
    private static final Path TARGET = Repository.e2e().resolve("target").resolve("servers");
    private static final Duration STARTED_WITHIN = Duration.ofSeconds(120);
    private static final Duration ENDED_WITHIN = Duration.ofSeconds(60);
    private static final int SESSIONS_IN_FIVE_MINUTES = 30;

    private final Clock clock = Clock.systemUTC();

    @Test
    void aPostAndItsCommentAreVisibleWithTheirCountsInTheAppView(BlueskyServers bluesky) throws Exception {
        URI appView = bluesky.appView().orElseThrow();
        PlainUser alice = PlainUser.login(bluesky.pds(), bluesky.account("alice.test"), clock);
        PlainUser bob = PlainUser.login(bluesky.pds(), bluesky.account("bob.test"), clock);

        RecordRef post = alice.post("A first post of the smoke test");
        RecordRef comment = bob.reply(post, post, "A first comment");
        bob.like(post);
        long written = System.nanoTime();

        Answer thread = eventually(
                "comment and like of " + post.uri(),
                BlueskyServers.VISIBLE_WITHIN,
                () -> PlainXrpc.at(appView).query("app.bsky.feed.getPostThread", "uri", post.uri()),
                seen -> seen.at("/thread/replies/0/post/uri").asString("").equals(comment.uri())
                        && seen.at("/thread/post/likeCount").asInt(0) == 1
                        && seen.at("/thread/post/replyCount").asInt(0) == 1);

        System.out.printf(
                "bluesky with AppView: started in %d ms; comment and like visible after %d ms%n",
                bluesky.startup().toMillis(), (System.nanoTime() - written) / 1_000_000);
        assertThat(thread.at("/thread/replies/0/post/author/handle").asString()).isEqualTo("bob.test");
        Answer counted =
                alice.xrpc().query("app.bsky.feed.getPosts", "uris", post.uri()).ok();
        assertThat(counted.at("/posts/0/likeCount").asInt()).isEqualTo(1);
        assertThat(alice.read(comment).ok().at("/value/text").asString()).isEqualTo("A first comment");
    }

    @Test
    void aRecordThatWasNotWrittenIsAnErrorAndNotAnEmptyAnswer(BlueskyServers bluesky) throws Exception {
        PlainUser alice = PlainUser.login(bluesky.pds(), bluesky.account("alice.test"), clock);

        Answer absent = alice.read(new RecordRef("at://" + alice.did() + "/app.bsky.feed.post/3kidem2222222", ""));

        assertThat(absent.status()).isEqualTo(400);
        assertThat(absent.error()).isEqualTo("RecordNotFound");
    }

    @Test
    void aPostWhoseAnswerWasCutOffExistsOnceThoughItsAuthorWasNotTold(BlueskyServers bluesky) throws Exception {
        PlainUser carol = PlainUser.login(bluesky.pds(), bluesky.account("carol.test"), clock);
        try (CuttingProxy proxy = CuttingProxy.before(bluesky.pds())) {
            PlainUser behindTheProxy = PlainUser.login(proxy.uri(), bluesky.account("carol.test"), clock);
            CompletableFuture<CutCall> cut =
                    proxy.cutOnce(line -> line.calls("com.atproto.repo.createRecord"), Cut.AFTER_ACCEPTANCE);

            assertThatIOException().isThrownBy(() -> behindTheProxy.post("Nobody told me"));

            assertThat(cut.get(30, TimeUnit.SECONDS).upstreamStatus()).hasValue(200);
        }
        assertThat(carol.posts(carol.did()).at("/records").valueStream())
                .extracting(record -> record.at("/value/text").asString())
                .containsOnlyOnce("Nobody told me");
    }

    @Test
    void everythingListensOnLoopbackOnly(BlueskyServers bluesky) throws Exception {
        assertThat(bluesky.listening())
                .hasSizeGreaterThanOrEqualTo(4)
                .allMatch(address -> address.startsWith("127.0.0.1:"));
        int pds = bluesky.pds().getPort();
        assertThat(bluesky.listening()).contains("127.0.0.1:" + pds);
        for (InetAddress outside : addressesSeenFromOutside()) {
            assertThatIOException().as("%s:%d", outside, pds).isThrownBy(() -> {
                try (Socket socket = new Socket()) {
                    socket.connect(new InetSocketAddress(outside, pds), 1_000);
                }
            });
        }
    }

    @Test
    void aNetworkOfItsOwnLimitsRatesAndLeavesNoProcessBehind() throws Exception {
        List<Long> pids;
        try (BlueskyServers own =
                BlueskyServers.builder().accounts("dora.test").rateLimits().start()) {
            pids = own.pids();
            assertThat(pids).hasSize(1).allMatch(BlueskyServersTest::isAlive);
            assertThat(own.appView()).isEmpty();
            assertThat(statusesOf(SESSIONS_IN_FIVE_MINUTES + 1, own.pds()))
                    .containsOnly(401, 429)
                    .satisfiesOnlyOnce(status -> assertThat(status).isEqualTo(429));
        }
        assertThat(pids).noneMatch(BlueskyServersTest::isAlive);
    }

    @Test
    void aNetworkWhoseStarterIsGoneEndsByItself() throws Exception {
        try (ChildProcess orphan =
                ChildProcess.start("orphan", project().node("bluesky.mjs"), TARGET.resolve("orphan.log"), List.of())) {
            orphan.awaitLine(Pattern.compile("\"ready\":true"), STARTED_WITHIN);

            orphan.endInput();

            assertThat(orphan.awaitExit(ENDED_WITHIN)).isZero();
        }
    }

    @Test
    void whatKeepsTheNetworkOnLoopbackPassesItsOwnTests() throws Exception {
        try (ChildProcess tests = ChildProcess.start(
                "node-test", project().node("loopback-only.test.mjs"), TARGET.resolve("node-test.log"), List.of())) {
            int code = tests.awaitExit(STARTED_WITHIN);

            assertThat(code).as(String.join("\n", tests.tail())).isZero();
        }
    }

    private static NpmProject project() throws Exception {
        return NpmProject.installed(Repository.e2e().resolve("servers"), TARGET.resolve("npm.log"));
    }

    /** All at once, because the server lets each wrong password wait. */
    private static List<Integer> statusesOf(int sessions, URI pds) throws Exception {
        PlainXrpc xrpc = PlainXrpc.at(pds);
        Callable<Integer> wrongPassword = () -> xrpc.procedure(
                        "com.atproto.server.createSession", Map.of("identifier", "nobody.test", "password", "none"))
                .status();
        ExecutorService threads = Executors.newFixedThreadPool(sessions);
        try {
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> status : threads.invokeAll(Collections.nCopies(sessions, wrongPassword))) {
                statuses.add(status.get());
            }
            return statuses;
        } finally {
            threads.shutdownNow();
        }
    }

    private static boolean isAlive(long pid) {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
    }

    private static List<InetAddress> addressesSeenFromOutside() throws Exception {
        return Collections.list(NetworkInterface.getNetworkInterfaces()).stream()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(Inet4Address.class::isInstance)
                .filter(address -> !address.isLoopbackAddress())
                .toList();
    }
}
