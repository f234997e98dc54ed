package io.smm.adapter.mastodon;

import com.github.tomakehurst.wiremock.common.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One call to a real server as others recorded it, read without any of the adapter's code.
 *
 * @param name its folder and file, such as {@code hollo/10-status-create}
 * @param json the file
 */
record WireSample(String name, Map<String, Object> json) {

    /** Where the samples lie, seen from the module's folder. */
    static final Path FOLDER = Path.of("../../../shared/wire-samples/mastodon");

    /** All samples in the order in which they were recorded. */
    static List<WireSample> all() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(WireSample::read)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @SuppressWarnings("unchecked")
    private static WireSample read(Path file) {
        try {
            String name = FOLDER.relativize(file).toString().replace(".json", "");
            return new WireSample(name, Json.read(Files.readString(file), Map.class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What it is about, without the number: {@code status-create}. */
    String label() {
        return name.replaceFirst("[a-z-]+/\\d+-", "");
    }

    /** Whether it is a call at all, and not the frames of a line. */
    boolean isCall() {
        return json.containsKey("request");
    }

    String method() {
        return String.valueOf(at("request", "method"));
    }

    URI url() {
        return URI.create(String.valueOf(at("request", "url")));
    }

    /** Scheme, host and port of the server that was recorded. */
    String home() {
        return url().getScheme() + "://" + url().getAuthority();
    }

    /** The parameters of the address, decoded. */
    Map<String, String> query() {
        Map<String, String> query = new LinkedHashMap<>();
        Optional.ofNullable(url().getRawQuery()).stream()
                .flatMap(raw -> Stream.of(raw.split("&")))
                .map(pair -> pair.split("=", 2))
                .forEach(pair -> query.put(decoded(pair[0]), decoded(pair[1])));
        return query;
    }

    Optional<Object> sent() {
        return Optional.ofNullable(at("request", "body"));
    }

    Optional<String> sentHeader(String header) {
        return Optional.ofNullable(((Map<?, ?>) at("request", "headers")).get(header))
                .map(String::valueOf);
    }

    int status() {
        return (Integer) at("response", "status");
    }

    @SuppressWarnings("unchecked")
    List<List<String>> headers() {
        return (List<List<String>>) at("response", "headers");
    }

    Optional<String> header(String header) {
        return headers().stream()
                .filter(pair -> pair.get(0).equalsIgnoreCase(header))
                .map(pair -> pair.get(1))
                .findFirst();
    }

    /** The answer: maps and lists of JSON, a text, or nothing. */
    @Nullable
    Object answer() {
        return at("response", "body");
    }

    @SuppressWarnings("unchecked")
    Map<String, Object> object() {
        return (Map<String, Object>) answer();
    }

    @SuppressWarnings("unchecked")
    List<Map<String, Object>> list() {
        return (List<Map<String, Object>>) answer();
    }

    /** The answer's bytes as text. */
    String body() {
        Object answer = answer();
        return answer == null ? "" : answer instanceof String text ? text : Json.write(answer);
    }

    private @Nullable Object at(String side, String field) {
        return ((Map<?, ?>) json.get(side)).get(field);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
