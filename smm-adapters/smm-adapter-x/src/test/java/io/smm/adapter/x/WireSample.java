package io.smm.adapter.x;

import com.github.tomakehurst.wiremock.common.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One call to X's own simulator, as it was recorded.
 *
 * @param json the file
 */
record WireSample(Map<String, Object> json) {

    /** From the module's folder; absent where the project stands alone. */
    static final Path FOLDER = Path.of("../../../shared/wire-samples/x");

    /** By the number that its file begins with. */
    @SuppressWarnings("unchecked")
    static WireSample of(int number) {
        String prefix = String.format("%02d-", number);
        try (Stream<Path> files = Files.list(FOLDER)) {
            Path file = files.filter(one -> one.getFileName().toString().startsWith(prefix))
                    .findFirst()
                    .orElseThrow();
            return new WireSample(Json.read(Files.readString(file), Map.class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String method() {
        return String.valueOf(side("request").get("method"));
    }

    String path() {
        return URI.create(String.valueOf(side("request").get("url"))).getPath();
    }

    int status() {
        return (Integer) side("response").get("status");
    }

    /** Without what the transport says of its own bytes. */
    @SuppressWarnings("unchecked")
    List<List<String>> headers() {
        return ((List<List<String>>) side("response").get("headers"))
                .stream()
                        .filter(pair -> !List.of("Content-Length", "Connection", "Transfer-Encoding", "Date")
                                .contains(pair.get(0)))
                        .toList();
    }

    String body() {
        return Json.write(side("response").get("body"));
    }

    /** What was sent, as JSON. */
    Map<?, ?> sent() {
        return (Map<?, ?>) side("request").get("body");
    }

    private Map<?, ?> side(String name) {
        return (Map<?, ?>) json.get(name);
    }
}
