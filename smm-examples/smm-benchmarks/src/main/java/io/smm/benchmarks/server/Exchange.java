package io.smm.benchmarks.server;

import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The requests of one connection, one after the other. */
final class Exchange {

    private static final String OK = "200 OK";
    private static final int MOST_HEAD_BYTES = 16 * 1024;
    private static final int SMALL_BODY = 16 * 1024;
    private static final int READ_AT_ONCE = 64 * 1024;

    private final Socket socket;
    private final Answers answers;
    private byte[] buffer = new byte[MOST_HEAD_BYTES];
    private int filled;

    Exchange(Socket socket, Answers answers) {
        this.socket = socket;
        this.answers = answers;
    }

    void serve() {
        try (socket;
                InputStream in = socket.getInputStream();
                OutputStream out = new BufferedOutputStream(socket.getOutputStream(), MOST_HEAD_BYTES)) {
            for (int end = head(in); end >= 0; end = head(in)) {
                String head = new String(buffer, 0, end, StandardCharsets.ISO_8859_1);
                consume(end);
                long length = contentLength(head);
                String target = head.substring(head.indexOf(' ') + 1, head.indexOf(' ', head.indexOf(' ') + 1));
                answer(head, target, length, in, out);
            }
        } catch (IOException gone) {
            // So it was the last request.
        }
    }

    private void answer(String head, String target, long length, InputStream in, OutputStream out) throws IOException {
        if (target.startsWith("/lines/")) {
            answers.lines().write(head, target, out);
            throw new EOFException(); // such an answer ends with its connection
        }
        if (target.contains("uploadBlob")) {
            passOver(length, in);
            write(out, OK, answers.blob(length));
            return;
        }
        String body = length > 0 ? small(length, in) : "";
        if (target.contains("createRecord")) {
            write(out, OK, answers.record(field(body, "repo"), field(body, "rkey")));
        } else if (target.contains("getPosts")) {
            write(out, OK, answers.posts(Keys.firstIn(target) / Answers.POSTS_A_CALL));
        } else if (target.contains("listNotifications")) {
            int cursor = target.indexOf("cursor=");
            int page = cursor < 0 ? 0 : number(target, cursor + "cursor=".length());
            write(out, OK, answers.cursor(page), answers.notifications());
        } else if (target.contains("createSession")) {
            write(out, OK, answers.session(field(body, "identifier")));
        } else {
            write(out, "501 Not Implemented", answers.notFound());
        }
    }

    private void write(OutputStream out, String status, byte[]... pieces) throws IOException {
        int length = 0;
        for (byte[] piece : pieces) {
            length += piece.length;
        }
        out.write(answers.head(status, length));
        for (byte[] piece : pieces) {
            out.write(piece);
        }
        out.flush();
    }

    /** Where the head of the next request ends in the buffer; -1 when there is none. */
    private int head(InputStream in) throws IOException {
        int looked = 0;
        while (true) {
            for (int i = Math.max(3, looked); i < filled; i++) {
                if (buffer[i] == '\n' && buffer[i - 1] == '\r' && buffer[i - 2] == '\n' && buffer[i - 3] == '\r') {
                    return i + 1;
                }
            }
            looked = filled;
            if (filled == buffer.length) {
                throw new IOException("the head is too long");
            }
            int count = in.read(buffer, filled, buffer.length - filled);
            if (count < 0) {
                return -1;
            }
            filled += count;
        }
    }

    private void consume(int count) {
        System.arraycopy(buffer, count, buffer, 0, filled - count);
        filled -= count;
    }

    private String small(long length, InputStream in) throws IOException {
        if (length > SMALL_BODY) {
            throw new IOException("the body is too long");
        }
        byte[] body = new byte[(int) length];
        int have = Math.min(filled, body.length);
        System.arraycopy(buffer, 0, body, 0, have);
        consume(have);
        if (in.readNBytes(body, have, body.length - have) < body.length - have) {
            throw new EOFException();
        }
        return new String(body, StandardCharsets.UTF_8);
    }

    private void passOver(long length, InputStream in) throws IOException {
        long left = length - Math.min(filled, length);
        consume((int) (length - left));
        byte[] piece = new byte[READ_AT_ONCE];
        while (left > 0) {
            int count = in.read(piece, 0, (int) Math.min(piece.length, left));
            if (count < 0) {
                throw new EOFException();
            }
            left -= count;
        }
    }

    private static long contentLength(String head) {
        String name = "\r\ncontent-length: ";
        int at = head.toLowerCase(Locale.ROOT).indexOf(name);
        return at < 0
                ? 0
                : Long.parseLong(head.substring(at + name.length(), head.indexOf('\r', at + 2))
                        .strip());
    }

    private static int number(String text, int from) {
        int number = 0;
        for (int i = from; i < text.length() && Character.isDigit(text.charAt(i)); i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }

    private static String field(String json, String name) {
        String begin = "\"" + name + "\":\"";
        int at = json.indexOf(begin);
        return at < 0 ? "3kbenchaaaaaa" : json.substring(at + begin.length(), json.indexOf('"', at + begin.length()));
    }
}
