package io.smm.e2e.servers;

import static io.smm.e2e.support.Eventually.eventually;

import io.smm.e2e.support.NpmProject;
import io.smm.e2e.support.Repository;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A running Bluesky network of somebody else's making, on loopback, with accounts: the identity directory, a PDS and, if
 * asked for, the AppView with its PostgreSQL and Redis. {@link #close()} ends every process and waits until it is gone.
 * Logs stay in {@code target/servers}.
 */
public final class BlueskyServers implements AutoCloseable {
    /** How long the AppView may take to show what was written: under a second on an idle machine. */
    public static final Duration VISIBLE_WITHIN = Duration.ofSeconds(60);

    private final Deque<AutoCloseable> open;
    private final JsonNode ready;
    private final List<TestAccount> accounts;
    private final List<Long> pids;
    private final Duration startup;
    private final BlueskyNode node;

    private BlueskyServers(
            Deque<AutoCloseable> open,
            JsonNode ready,
            List<TestAccount> accounts,
            List<Long> pids,
            Duration startup,
            BlueskyNode node) {
        this.node = node;
        this.open = open;
        this.ready = ready;
        this.accounts = accounts;
        this.pids = pids;
        this.startup = startup;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** The server that holds the accounts: what a client of Bluesky is pointed at. */
    public URI pds() {
        return URI.create(ready.path("pds").asString());
    }

    /** The directory of the accounts' identities. */
    public URI plc() {
        return URI.create(ready.path("plc").asString());
    }

    /** The server that counts, threads and searches; empty when it was not asked for. */
    public Optional<URI> appView() {
        return Optional.of(ready.path("appview")).filter(JsonNode::isString).map(uri -> URI.create(uri.asString()));
    }

    /** The accounts in the order in which they were asked for. */
    public List<TestAccount> accounts() {
        return accounts;
    }

    /**
     * The account with this handle.
     *
     * @throws IllegalArgumentException when it was not asked for
     */
    public TestAccount account(String handle) {
        return accounts.stream()
                .filter(account -> account.handle().equals(handle))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no account " + handle + " among " + accounts));
    }

    /** Each address on which the network listens, as {@code host:port}; PostgreSQL and Redis apart. */
    public List<String> listening() {
        return ready.path("listening").valueStream().map(JsonNode::asString).toList();
    }

    /** How long everything took to start, its installation apart. */
    public Duration startup() {
        return startup;
    }

    /** The processes that {@link #close()} ends. */
    public List<Long> pids() {
        return pids;
    }

    /** Ends the servers as a crash does: at once, whatever they are doing. */
    public void kill() throws InterruptedException {
        node.kill();
    }

    /**
     * Starts what was killed again, at the same addresses and with the same accounts: for servers that
     * {@linkplain Builder#keepData() keep their data}.
     */
    public void startAgain() throws IOException, InterruptedException {
        node.start(Map.of(
                "SMM_ACCOUNTS", "[]",
                "SMM_PDS_PORT", String.valueOf(pds().getPort()),
                "SMM_PLC_PORT",
                        String.valueOf(URI.create(ready.path("plc").asString()).getPort())));
        checkThatOursAnswers();
    }

    @Override
    public void close() throws IOException {
        closeAll(open);
    }

    /**
     * Another server might have taken the port, or still hold it. A DID is made from random keys, so only the server that
     * our process started can know the ones that it told us.
     */
    private void checkThatOursAnswers() throws IOException, InterruptedException {
        PlainXrpc xrpc = PlainXrpc.at(pds());
        String server =
                xrpc.query("com.atproto.server.describeServer").ok().at("/did").asString("");
        Map<String, String> answered = new LinkedHashMap<>();
        for (TestAccount account : accounts) {
            Answer answer = xrpc.query("com.atproto.identity.resolveHandle", "handle", account.handle());
            answered.put(account.handle(), answer.at("/did").asString(""));
        }
        Map<String, String> told = accounts.stream().collect(Collectors.toMap(TestAccount::handle, TestAccount::did));
        if (!server.equals("did:web:localhost") || !answered.equals(told)) {
            throw new IllegalStateException("a server that is not ours answers at " + pds() + ": " + server + " "
                    + answered + " instead of " + told);
        }
    }

    /** It learns of accounts and of their handles one after the other, after the server that holds them. */
    private void awaitAppView() throws IOException, InterruptedException {
        if (appView().isEmpty()) {
            return;
        }
        PlainXrpc xrpc = PlainXrpc.at(appView().get());
        for (TestAccount account : accounts) {
            try {
                eventually(
                        account.handle() + " in the AppView",
                        VISIBLE_WITHIN,
                        () -> xrpc.query("app.bsky.actor.getProfile", "actor", account.handle()),
                        seen -> seen.isOk()
                                && seen.at("/did").asString("").equals(account.did())
                                && seen.at("/handle").asString("").equals(account.handle()));
            } catch (IOException | InterruptedException | RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static void closeAll(Deque<AutoCloseable> open) throws IOException {
        IOException failure = null;
        for (AutoCloseable next = open.poll(); next != null; next = open.poll()) {
            try {
                next.close();
            } catch (Exception e) {
                // The rest must still end; the first failure is told, with the others beside it.
                if (failure == null) {
                    failure = new IOException("not everything could be ended", e);
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> paths = Files.walk(folder)) {
            deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.deleteIfExists(path);
        }
    }

    /** What to start. */
    public static final class Builder {
        private final Map<String, String> passwords = new LinkedHashMap<>();
        private boolean appView;
        private boolean rateLimits;
        private boolean keepData;

        private Builder() {}

        /** Accounts to create, by handle, for example {@code alice.test}: it has to end in {@code .test}. */
        public Builder accounts(String... handles) {
            for (String handle : handles) {
                passwords.put(handle, TestAccount.newPassword());
            }
            return this;
        }

        /** Also the AppView. Without it only what a PDS answers by itself can be read: no threads, no counts. */
        public Builder appView() {
            appView = true;
            return this;
        }

        /** The PDS limits rates as in production: 30 new sessions per account in five minutes, for example. */
        public Builder rateLimits() {
            rateLimits = true;
            return this;
        }

        /** What the PDS has outlives a {@link BlueskyServers#kill()}. Not together with an AppView. */
        public Builder keepData() {
            keepData = true;
            return this;
        }

        /**
         * Installs what is not installed, starts, and returns when the network answers.
         *
         * @throws IllegalStateException when something does not start; it holds the end of the log
         */
        public BlueskyServers start() throws IOException, InterruptedException {
            Path target =
                    Files.createDirectories(Repository.e2e().resolve("target").resolve("servers"));
            NpmProject project = NpmProject.installed(Repository.e2e().resolve("servers"), target.resolve("npm.log"));
            Deque<AutoCloseable> open = new ArrayDeque<>();
            try {
                return start(project, target, open);
            } catch (IOException | InterruptedException | RuntimeException | AssertionError e) {
                try {
                    closeAll(open);
                } catch (IOException alsoFailed) {
                    e.addSuppressed(alsoFailed);
                }
                throw e;
            }
        }

        private BlueskyServers start(NpmProject project, Path target, Deque<AutoCloseable> open)
                throws IOException, InterruptedException {
            long begun = System.nanoTime();
            Path folder = Files.createTempDirectory(target, "bluesky-");
            Path scratch = Files.createDirectory(folder.resolve("scratch"));
            open.push(() -> delete(scratch));
            List<Long> pids = new ArrayList<>();
            ProcessBuilder command = project.node("bluesky.mjs");
            Map<String, String> environment = command.environment();
            environment.put("TMPDIR", scratch.toString());
            environment.put("SMM_RATE_LIMITS", String.valueOf(rateLimits));
            environment.put("SMM_ACCOUNTS", wantedAccounts());
            environment.keySet().removeAll(List.of("DB_POSTGRES_URL", "REDIS_HOST"));
            if (keepData) {
                environment.put("SMM_DATA", scratch.resolve("kept").toString());
            }
            if (appView) {
                EmbeddedDatabase database = EmbeddedDatabase.start(
                        target.resolve("postgres"), scratch.resolve("data"), folder.resolve("postgres.log"));
                open.push(database);
                EmbeddedRedis redis = EmbeddedRedis.start(scratch.resolve("redis"), folder.resolve("redis.log"));
                open.push(redis);
                pids.addAll(List.of(database.pid(), redis.pid()));
                environment.put("DB_POSTGRES_URL", database.url());
                environment.put("REDIS_HOST", redis.address());
                environment.put("SMM_COMPANIONS", database.pid() + "," + redis.pid());
            }
            BlueskyNode node = new BlueskyNode(command, folder.resolve("bluesky.log"), passwords.values());
            open.push(node);
            JsonNode ready = node.start(Map.of());
            pids.add(node.pid());
            Duration startup = Duration.ofNanos(System.nanoTime() - begun);
            BlueskyServers servers = new BlueskyServers(open, ready, created(ready), List.copyOf(pids), startup, node);
            servers.checkThatOursAnswers();
            servers.awaitAppView();
            return servers;
        }

        private String wantedAccounts() {
            List<Map<String, String>> wanted = passwords.entrySet().stream()
                    .map(account -> Map.of(
                            "handle", account.getKey(),
                            "email", account.getKey().replace('.', '-') + "@example.test",
                            "password", account.getValue()))
                    .toList();
            return JsonMapper.shared().writeValueAsString(wanted);
        }

        private List<TestAccount> created(JsonNode ready) {
            return ready.path("accounts")
                    .valueStream()
                    .map(account -> {
                        String handle = account.path("handle").asString();
                        return new TestAccount(
                                handle, account.path("did").asString(), passwords.getOrDefault(handle, ""));
                    })
                    .toList();
        }
    }
}
