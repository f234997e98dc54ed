package io.smm.example.publisher.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.smm.error.SmmException;
import io.smm.post.plan.Actor;
import io.smm.post.plan.PlanId;
import io.smm.post.plan.Planning;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Listens on this machine alone: nobody signs in here. What a browser sends from another page is refused, and what its own pages do is asked first. */
public final class PublisherServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PublisherServer.class);
    private static final int THREADS = 8;
    private static final int MOST_FRAMES = 8;
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; form-action 'self';"
            + " frame-ancestors 'none'; base-uri 'none'";
    private static final String ROUTES = "there are POST /posts, GET /posts?state=&account=&after=, GET /posts/ID,"
            + " GET /posts/ID/history, POST /posts/ID/cancel, POST /posts/ID/reschedule, POST /pause, POST /resume,"
            + " GET /health, GET /changes?after=&most= and GET /";

    private final Desk desk;
    private final PostRoutes posts;
    private final ControlRoutes control;
    private final Frame frame;
    private final OperatorPage page;
    private final PostPage post;
    private final ActionRoutes actions;
    private final Guard guard;
    private final HttpServer server;
    private final ExecutorService threads;
    private final AtomicInteger answering = new AtomicInteger();

    private PublisherServer(int port, Desk desk) throws IOException {
        this.desk = desk;
        posts = new PostRoutes(desk);
        control = new ControlRoutes(desk);
        frame = new Frame(desk.node());
        page = new OperatorPage(desk, frame);
        post = new PostPage(desk);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        guard = new Guard(server.getAddress().getPort());
        actions = new ActionRoutes(desk, frame, guard);
        AtomicInteger count = new AtomicInteger();
        threads = Executors.newFixedThreadPool(THREADS, task -> new Thread(task, "http-" + count.incrementAndGet()));
        server.setExecutor(threads);
        server.createContext("/", this::handle);
    }

    /**
     * Starts to listen.
     *
     * @param port where; 0 takes any that is free
     * @param desk what to answer from
     * @return the server, to be closed
     * @throws IOException when the port is taken
     */
    public static PublisherServer start(int port, Desk desk) throws IOException {
        PublisherServer server = new PublisherServer(port, desk);
        server.server.start();
        return server;
    }

    /** {@return where it listens} */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        // The JDK's server waits the whole time even when nobody is being answered.
        server.stop(answering.get() > 0 ? 1 : 0);
        threads.shutdown();
    }

    private void handle(HttpExchange exchange) throws IOException {
        answering.incrementAndGet();
        try (exchange) {
            Answer answer = answer(exchange);
            Headers headers = exchange.getResponseHeaders();
            headers.set("Content-Type", answer.type());
            headers.set("Cache-Control", "no-store");
            headers.set("Content-Security-Policy", POLICY);
            headers.set("Referrer-Policy", "same-origin");
            headers.set("X-Content-Type-Options", "nosniff");
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        } finally {
            answering.decrementAndGet();
        }
    }

    private Answer answer(HttpExchange exchange) {
        try {
            Request request = Request.read(exchange);
            if (request.tooLarge()) {
                return Answer.error(Answer.TOO_LARGE, "TooLarge", "at most " + Request.MOST_BYTES + " bytes");
            }
            Optional<String> refusal = guard.refusal(request);
            return refusal.isPresent() ? Answer.error(Answer.FORBIDDEN, "Forbidden", refusal.get()) : answer(request);
        } catch (SmmException error) {
            return Errors.answer(error);
        } catch (IOException | RuntimeException unforeseen) {
            // Where, not what it says: messages of strangers may carry secrets.
            List<StackTraceElement> where =
                    Stream.of(unforeseen.getStackTrace()).limit(MOST_FRAMES).toList();
            LOG.error("A request failed with {} at {}", unforeseen.getClass().getName(), where);
            return Answer.error(Answer.FAILED, "Failed", "the log of the node says more");
        }
    }

    private Answer answer(Request request) {
        Planning planning = request.header("X-Actor")
                .map(name -> desk.planning().by(Actor.person(name)))
                .orElse(desk.planning());
        return switch (request.route()) {
            case "GET /" -> page.show();
            case "GET /view" -> view(request.query().getOrDefault("post", ""));
            case "GET /do/*" -> actions.ask(request);
            case "POST /do/*" -> actions.act(request);
            case "POST /posts" -> posts.schedule(planning, request);
            case "GET /posts" -> posts.list(request);
            case "GET /posts/*" -> posts.find(id(request));
            case "GET /posts/*/history" -> posts.history(id(request));
            case "POST /posts/*/cancel" -> posts.cancel(planning, id(request));
            case "POST /posts/*/reschedule" -> posts.reschedule(planning, id(request), request);
            case "POST /pause" -> control.pause(planning, request);
            case "POST /resume" -> control.resume(planning, request);
            case "GET /health" -> control.health();
            case "GET /changes" -> control.changes(request);
            default -> Answer.error(Answer.NOT_FOUND, "NotFound", ROUTES);
        };
    }

    private Answer view(String id) {
        return Optional.of(id)
                .filter(text -> !text.isBlank())
                .map(PlanId::new)
                .flatMap(post::of)
                .map(body -> frame.still(Answer.OK, body))
                .orElseGet(
                        () -> frame.still(Answer.NOT_FOUND, "<p class='banner bad'>The plan holds no such post.</p>"));
    }

    private static PlanId id(Request request) {
        return new PlanId(request.path().get(1));
    }
}
