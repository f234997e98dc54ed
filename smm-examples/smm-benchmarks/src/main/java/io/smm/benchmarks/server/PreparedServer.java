package io.smm.benchmarks.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Clock;

/**
 * A server of the AT Protocol that answers at once: one plain thread a connection, answers made beforehand. Runs in a process of
 * its own, so that what it does is not counted to the one that is measured; says its port, and ends with its standard input.
 */
public final class PreparedServer {

    /** Four calls of 25 posts make the page that is measured. */
    private static final int POST_PAGES = 4;

    private static final int BACKLOG = 2_000;
    private static final int STACK_BYTES = 128 * 1024;

    private PreparedServer() {}

    /**
     * Serves until standard input ends.
     *
     * @param args none
     * @throws IOException when no port can be had
     */
    public static void main(String[] args) throws IOException {
        Answers answers = new Answers(POST_PAGES, Clock.systemUTC());
        try (ServerSocket listening = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress())) {
            start("accept", () -> accept(listening, answers));
            System.out.println("port " + listening.getLocalPort());
            while (System.in.read() >= 0) {
                // What is said does not matter, only that somebody still holds the line.
            }
        }
    }

    private static void accept(ServerSocket listening, Answers answers) {
        try {
            while (true) {
                Socket socket = listening.accept();
                socket.setTcpNoDelay(true);
                start("connection", () -> new Exchange(socket, answers).serve());
            }
        } catch (IOException closed) {
            // The end.
        }
    }

    private static void start(String name, Runnable work) {
        Thread thread = new Thread(null, work, "prepared-server-" + name, STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
    }
}
