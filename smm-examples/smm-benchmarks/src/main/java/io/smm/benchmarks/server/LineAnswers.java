package io.smm.benchmarks.server;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;

/** Lines that speak as fast as they are read: {@code /lines/ndjson/1000}, {@code /lines/events/1000}, {@code /lines/socket/1000}. */
final class LineAnswers {

    private static final String NAME_OF_THE_PROTOCOL = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"; // RFC 6455, section 1.3

    /** More than a client asks for and can hold: so the line still stands when it has read what it wanted. */
    private static final int BEYOND = 20_000;

    private static final int WHOLE_TEXT = 0x81;
    private static final int LENGTH_IN_TWO_BYTES = 126;
    private static final byte[] NORMAL_END = {(byte) 0x88, 2, 3, (byte) 0xe8};

    private final byte[] message;

    LineAnswers(byte[] message) {
        this.message = message;
    }

    void write(String head, String target, OutputStream socket) throws IOException {
        String[] path = target.split("/", -1);
        int count = Integer.parseInt(path[3]) + BEYOND;
        DataOutputStream out = new DataOutputStream(socket);
        switch (path[2]) {
            case "ndjson" -> stream(out, "application/x-ndjson", "", "\n", count);
            case "events" -> stream(out, "text/event-stream", "event: mention\ndata: ", "\n\n", count);
            default -> socket(head, out, count);
        }
        out.flush();
    }

    private void stream(DataOutputStream out, String type, String before, String after, int count) throws IOException {
        out.writeBytes("HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\nConnection: close\r\n\r\n");
        for (int i = 0; i < count; i++) {
            out.writeBytes(before);
            out.write(message);
            out.writeBytes(after);
        }
    }

    private void socket(String head, DataOutputStream out, int count) throws IOException {
        out.writeBytes("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Accept: " + accepted(head) + "\r\n\r\n");
        for (int i = 0; i < count; i++) {
            out.write(WHOLE_TEXT);
            out.write(LENGTH_IN_TWO_BYTES);
            out.writeShort(message.length);
            out.write(message);
        }
        out.write(NORMAL_END);
    }

    private static String accepted(String head) {
        String name = "\r\nsec-websocket-key: ";
        int at = head.toLowerCase(Locale.ROOT).indexOf(name) + name.length();
        String key = head.substring(at, head.indexOf('\r', at)).strip();
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-1")
                            .digest((key + NAME_OF_THE_PROTOCOL).getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
