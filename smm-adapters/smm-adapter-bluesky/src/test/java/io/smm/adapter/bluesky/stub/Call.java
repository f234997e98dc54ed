package io.smm.adapter.bluesky.stub;

import com.github.tomakehurst.wiremock.common.Json;
import com.github.tomakehurst.wiremock.http.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A request, as the stub looks at it. */
record Call(Request request, String nsid, Map<String, Object> body) {

    @SuppressWarnings("unchecked")
    static Call of(Request request) {
        String path = request.getUrl().replaceFirst("\\?.*", "");
        boolean json = Optional.ofNullable(request.getHeader("Content-Type"))
                .filter(type -> type.startsWith("application/json"))
                .isPresent();
        return new Call(
                request,
                path.substring(path.lastIndexOf('/') + 1),
                json ? Json.read(request.getBodyAsString(), Map.class) : Map.of());
    }

    String token() {
        return Optional.ofNullable(request.getHeader("Authorization"))
                .map(value -> value.replaceFirst("^(Bearer|DPoP) ", ""))
                .orElse("");
    }

    /** Whether it comes with a token that is bound to a key, as the scheme says. */
    boolean claimsToProve() {
        return Optional.ofNullable(request.getHeader("Authorization"))
                .filter(value -> value.startsWith("DPoP "))
                .isPresent();
    }

    /** The fields of a form. */
    Map<String, String> form() {
        return StubOAuth.form(request.getBodyAsString());
    }

    /** The server's own address. */
    String server() {
        return request.getAbsoluteUrl().replaceFirst("^(https?://[^/]+).*", "$1");
    }

    boolean isOfXrpc() {
        return request.getUrl().startsWith("/xrpc/");
    }

    String field(String name) {
        return String.valueOf(body.getOrDefault(name, ""));
    }

    String query(String name) {
        return request.queryParameter(name).isPresent()
                ? request.queryParameter(name).firstValue()
                : "";
    }

    List<String> queries(String name) {
        return request.queryParameter(name).isPresent()
                ? request.queryParameter(name).values()
                : List.of();
    }

    /** The record that a request is about, by its body or by its parameters. */
    String recordUri() {
        boolean inBody = !body.isEmpty();
        String repo = inBody ? field("repo") : query("repo");
        String collection = inBody ? field("collection") : query("collection");
        String rkey = inBody ? field("rkey") : query("rkey");
        return "at://" + repo + "/" + collection + "/" + rkey;
    }

    @SuppressWarnings("unchecked")
    Map<String, Object> record() {
        return (Map<String, Object>) body.get("record");
    }

    /** The writes of one commit. */
    @SuppressWarnings("unchecked")
    List<Map<String, Object>> writes() {
        return (List<Map<String, Object>>) body.getOrDefault("writes", List.of());
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> value(Map<String, Object> write) {
        return (Map<String, Object>) write.get("value");
    }

    /** The records that one commit would make. */
    List<String> writtenUris() {
        return writes().stream()
                .map(write -> "at://" + field("repo") + "/" + write.get("collection") + "/" + write.get("rkey"))
                .toList();
    }

    /** The blobs that a record names, at any depth. */
    List<String> blobs() {
        List<String> found = new ArrayList<>();
        collect(body, found);
        return found;
    }

    private static void collect(Object value, List<String> found) {
        if (value instanceof Map<?, ?> fields) {
            if (fields.containsKey("$link")) {
                found.add(String.valueOf(fields.get("$link")));
            }
            fields.values().forEach(field -> collect(field, found));
        } else if (value instanceof List<?> elements) {
            elements.forEach(element -> collect(element, found));
        }
    }
}
