package io.smm.chaos.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.smm.chaos.Profile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The networks. Runs in a process of its own that nobody kills, says its port, and ends with its standard input. What it does to a call
 * is decided by a seed and the order of calls; what it holds is the truth that a run is measured by.
 */
public final class LiarServer {

    private static final int BACKLOG = 500;

    private final Mood mood;
    private final Map<String, Account> accounts = new ConcurrentHashMap<>();
    private final Sendings sendings = new Sendings();
    private final AtomicBoolean fair = new AtomicBoolean();

    private LiarServer(long seed) {
        mood = new Mood(seed);
    }

    /**
     * Serves until standard input ends.
     *
     * @param args the seed
     * @throws IOException when no port can be had
     */
    public static void main(String[] args) throws IOException {
        LiarServer liar = new LiarServer(Long.parseLong(args[0]));
        AtomicInteger number = new AtomicInteger();
        ExecutorService threads = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "liar-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
        server.setExecutor(threads);
        server.createContext("/", liar::handle);
        server.start();
        System.out.println("port " + server.getAddress().getPort());
        while (System.in.read() >= 0) {
            // What is said does not matter, only that somebody still holds the line.
        }
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String[] path = exchange.getRequestURI().getPath().substring(1).split("/", -1);
            if (path[0].equals("admin")) {
                admin(exchange, path[1]);
                return;
            }
            Profile profile = Profile.named(path[0]).orElseThrow();
            Account account = accounts.computeIfAbsent(path[0] + "/" + path[1], name -> new Account());
            new Call(exchange, profile, account, mood, sendings, fair.get()).answer(path);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void admin(HttpExchange exchange, String what) throws IOException {
        switch (what) {
            case "fair" -> {
                fair.set(true);
                exchange.sendResponseHeaders(204, -1);
            }
            case "standing" -> {
                StringBuilder lines = new StringBuilder();
                accounts.forEach((name, account) -> account.all()
                        .forEach(post -> lines.append(name)
                                .append('\t')
                                .append(post.text())
                                .append('\t')
                                .append(post.id())
                                .append('\t')
                                .append(post.acceptedAt())
                                .append('\n')));
                Answers.text(exchange, lines.toString());
            }
            case "sendings" -> Answers.text(exchange, sendings.lines());
            default -> exchange.sendResponseHeaders(404, -1);
        }
    }
}
