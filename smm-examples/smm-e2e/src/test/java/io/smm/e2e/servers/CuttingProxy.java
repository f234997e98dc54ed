package io.smm.e2e.servers;

import io.smm.e2e.servers.HttpMessage.Header;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/**
 * An HTTP/1.1 proxy on loopback before one server, which breaks the connection of a chosen call at a chosen moment:
 * above all after the server has accepted, when a client cannot know whether what it asked for was done.
 *
 * <p>Clients' connections are kept alive as a server would, because a client that reuses one may repeat a call by itself
 * when it breaks. Thread-safe. {@link #close()} ends all connections and threads.
 */
public final class CuttingProxy implements AutoCloseable {
    private static final Duration UPSTREAM_PATIENCE = Duration.ofSeconds(30);
    private static final Duration ENDED_WITHIN = Duration.ofSeconds(10);

    private final URI upstream;
    private final ServerSocket server;
    private final ExecutorService threads;
    private final Queue<Thread> started = new ConcurrentLinkedQueue<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Queue<Rule> rules = new ConcurrentLinkedQueue<>();
    private final List<RequestLine> forwarded = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();

    private record Rule(Predicate<RequestLine> which, Cut how, CompletableFuture<CutCall> done) {}

    private CuttingProxy(URI upstream, ServerSocket server) {
        this.upstream = upstream;
        this.server = server;
        AtomicInteger number = new AtomicInteger();
        this.threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "cutting-proxy-" + server.getLocalPort() + "-" + number.incrementAndGet());
            started.add(thread);
            return thread;
        });
    }

    /** Starts a proxy on a free port before the server at this base URI ({@code http} only). */
    public static CuttingProxy before(URI upstream) throws IOException {
        CuttingProxy proxy = new CuttingProxy(upstream, new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1")));
        proxy.threads.execute(proxy::accept);
        return proxy;
    }

    /** The base URI to point a client at. */
    public URI uri() {
        return URI.create("http://localhost:" + server.getLocalPort());
    }

    /**
     * Breaks the next call that {@code which} chooses, once. Of several such orders the oldest that fits is taken.
     *
     * @return done when the call was broken and the server's part is over; cancelled when the proxy is closed first
     */
    public CompletableFuture<CutCall> cutOnce(Predicate<RequestLine> which, Cut how) {
        Rule rule = new Rule(which, how, new CompletableFuture<>());
        rules.add(rule);
        return rule.done();
    }

    /** Every request that was sent on to the server, in order, the broken ones included. */
    public List<RequestLine> forwarded() {
        return List.copyOf(forwarded);
    }

    /** How many connections clients have opened. */
    public int connections() {
        return connections.get();
    }

    @Override
    public void close() throws IOException {
        server.close();
        closeConnections();
        rules.forEach(rule -> rule.done().cancel(false));
        threads.shutdownNow();
        try {
            if (!threads.awaitTermination(ENDED_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
                throw new IOException("the proxy's threads did not end within " + ENDED_WITHIN);
            }
            // A pool is terminated a moment before its last thread is.
            for (Thread thread : started) {
                thread.join(ENDED_WITHIN.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                open.add(client);
                connections.incrementAndGet();
                threads.execute(() -> serve(client));
            } catch (IOException | RejectedExecutionException e) {
                if (!server.isClosed()) {
                    throw new IllegalStateException("the proxy accepts no more", e);
                }
                closeConnections();
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            client.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(client.getInputStream());
            OutputStream out = client.getOutputStream();
            boolean goOn = true;
            while (goOn) {
                Optional<HttpMessage> request = HttpMessage.readRequest(in, out);
                goOn = request.isPresent() && handle(request.get(), in, out);
            }
        } catch (IOException e) {
            // The client left in the middle of something: that is its right, and the connection is closed either way.
            return;
        } finally {
            open.remove(client);
        }
    }

    private void closeConnections() {
        for (Socket socket : open) {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Whether the client's connection is to be kept. */
    private boolean handle(HttpMessage request, InputStream in, OutputStream out) throws IOException {
        RequestLine line = RequestLine.parse(request.startLine());
        Optional<Rule> rule = take(line);
        if (rule.filter(found -> found.how() == Cut.BEFORE_FORWARDING).isPresent()) {
            rule.get().done().complete(new CutCall(line, OptionalInt.empty()));
            return false;
        }
        HttpMessage answer;
        try {
            answer = ask(request, line);
        } catch (IOException e) {
            rule.ifPresent(found -> found.done().completeExceptionally(e));
            byte[] reason = ("the server behind the proxy: " + e).getBytes(StandardCharsets.UTF_8);
            deliver(new HttpMessage("HTTP/1.1 502 Bad Gateway", List.of(), reason), out);
            return true;
        }
        if (rule.isEmpty()) {
            deliver(answer, out);
            return true;
        }
        if (rule.get().how() == Cut.HALF_OF_THE_ANSWER) {
            out.write(answer.headOfAnswer());
            out.write(answer.body(), 0, answer.body().length / 2);
            out.flush();
        }
        rule.get().done().complete(new CutCall(line, OptionalInt.of(answer.status())));
        if (rule.get().how() == Cut.SILENCE_AFTER_ACCEPTANCE) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return false;
    }

    private Optional<Rule> take(RequestLine line) {
        for (Iterator<Rule> each = rules.iterator(); each.hasNext(); ) {
            Rule rule = each.next();
            if (rule.which().test(line) && rules.remove(rule)) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }

    private HttpMessage ask(HttpMessage request, RequestLine line) throws IOException {
        try (Socket socket = new Socket()) {
            open.add(socket);
            socket.connect(new InetSocketAddress(upstream.getHost(), upstream.getPort()), 5_000);
            socket.setSoTimeout((int) UPSTREAM_PATIENCE.toMillis());
            forwarded.add(line);
            OutputStream out = socket.getOutputStream();
            out.write(request.head(new Header("Host", upstream.getAuthority()), new Header("Connection", "close")));
            try {
                out.write(request.body());
                out.flush();
            } catch (IOException e) {
                // A server may refuse a large body before it has read it: then its answer is already there.
                return HttpMessage.readAnswer(socket.getInputStream(), line.method());
            }
            return HttpMessage.readAnswer(new BufferedInputStream(socket.getInputStream()), line.method());
        } finally {
            open.removeIf(Socket::isClosed);
        }
    }

    private static void deliver(HttpMessage answer, OutputStream out) throws IOException {
        out.write(answer.headOfAnswer());
        out.write(answer.body());
        out.flush();
    }
}
