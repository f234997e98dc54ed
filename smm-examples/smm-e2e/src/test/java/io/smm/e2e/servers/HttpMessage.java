package io.smm.e2e.servers;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One HTTP/1.1 message, whole: enough of the protocol for a proxy on loopback, sizes bounded, nothing streamed. */
record HttpMessage(String startLine, List<Header> headers, byte[] body) {
    private static final int MAX_LINE = 64 * 1024;
    private static final int MAX_BODY = 32 * 1024 * 1024;
    private static final Set<String> OF_ONE_CONNECTION =
            Set.of("connection", "keep-alive", "transfer-encoding", "upgrade", "http2-settings", "expect", "te");

    record Header(String name, String value) {
        boolean is(String other) {
            return name.equalsIgnoreCase(other);
        }
    }

    /** The next request of a connection; empty when the client has ended it. Answers {@code Expect: 100-continue}. */
    static Optional<HttpMessage> readRequest(InputStream in, OutputStream out) throws IOException {
        String line = readLine(in);
        if (line.isEmpty()) {
            return Optional.empty();
        }
        List<Header> headers = readHeaders(in);
        if (value(headers, "expect").isPresent()) {
            out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        }
        return Optional.of(new HttpMessage(line, headers, readBody(in, headers, false)));
    }

    /** The final answer to a request with this method; interim ones (1xx) are passed over. */
    static HttpMessage readAnswer(InputStream in, String method) throws IOException {
        while (true) {
            String line = readLine(in);
            if (line.isEmpty()) {
                throw new EOFException("no answer");
            }
            List<Header> headers = readHeaders(in);
            int status = status(line);
            if (status >= 200) {
                boolean bodiless = method.equals("HEAD") || status == 204 || status == 304;
                return new HttpMessage(line, headers, bodiless ? new byte[0] : readBody(in, headers, true));
            }
        }
    }

    int status() {
        return status(startLine);
    }

    /** The head for the next hop: what concerned one connection only is replaced, and the body gets a plain length. */
    byte[] head(Header... own) {
        StringBuilder head = new StringBuilder(startLine).append("\r\n");
        Stream<Header> kept = headers.stream()
                .filter(header -> !OF_ONE_CONNECTION.contains(header.name().toLowerCase(Locale.ROOT)))
                .filter(header -> !header.is("content-length") || body.length == 0)
                .filter(header -> Stream.of(own).noneMatch(mine -> header.is(mine.name())));
        Stream<Header> length = body.length == 0
                ? Stream.empty()
                : Stream.of(new Header("Content-Length", String.valueOf(body.length)));
        Stream.of(kept, length, Stream.of(own))
                .flatMap(part -> part)
                .forEach(header -> head.append(header.name())
                        .append(": ")
                        .append(header.value())
                        .append("\r\n"));
        return head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** As {@link #head}, with the length that an answer without a body needs on a connection that is kept. */
    byte[] headOfAnswer() {
        boolean needsLength = body.length == 0
                && status() != 204
                && status() != 304
                && value(headers, "content-length").isEmpty();
        return needsLength ? head(new Header("Content-Length", "0")) : head();
    }

    private static int status(String line) {
        return Integer.parseInt(line.split(" ")[1]);
    }

    private static Optional<String> value(List<Header> headers, String name) {
        return headers.stream()
                .filter(header -> header.is(name))
                .map(Header::value)
                .findFirst();
    }

    private static List<Header> readHeaders(InputStream in) throws IOException {
        List<Header> headers = new ArrayList<>();
        for (String line = readLine(in); !line.isEmpty(); line = readLine(in)) {
            int colon = line.indexOf(':');
            if (colon < 1) {
                throw new IOException("not a header: " + line);
            }
            headers.add(new Header(
                    line.substring(0, colon), line.substring(colon + 1).strip()));
        }
        return headers;
    }

    private static byte[] readBody(InputStream in, List<Header> headers, boolean untilEnd) throws IOException {
        if (value(headers, "transfer-encoding")
                .filter("chunked"::equalsIgnoreCase)
                .isPresent()) {
            return readChunks(in);
        }
        Optional<String> length = value(headers, "content-length");
        if (length.isPresent()) {
            return readExactly(in, Integer.parseInt(length.get()));
        }
        return untilEnd ? in.readNBytes(MAX_BODY) : new byte[0];
    }

    private static byte[] readChunks(InputStream in) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        while (true) {
            int size = Integer.parseInt(readLine(in).split(";")[0].strip(), 16);
            if (size == 0) {
                readHeaders(in);
                return body.toByteArray();
            }
            body.write(readExactly(in, size));
            if (body.size() > MAX_BODY) {
                throw new IOException("a body of more than " + MAX_BODY + " bytes");
            }
            readLine(in);
        }
    }

    private static byte[] readExactly(InputStream in, int length) throws IOException {
        if (length > MAX_BODY) {
            throw new IOException("a body of " + length + " bytes");
        }
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the body ended after " + bytes.length + " of " + length + " bytes");
        }
        return bytes;
    }

    /** A line without its end; empty at the end of the stream too. */
    private static String readLine(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            if (next != '\r') {
                line.write(next);
            }
            if (line.size() > MAX_LINE) {
                throw new IOException("a line of more than " + MAX_LINE + " bytes");
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }
}
