package io.smm.e2e.servers;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls a Bluesky server with nothing but the JDK's HTTP client, so that what our adapter wrote is read by somebody else.
 * It retries nothing and hides nothing. Immutable and safe for use by many threads.
 */
public final class PlainXrpc {
    private static final Duration CONNECTED_WITHIN = Duration.ofSeconds(20);
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(60);
    private static final String JSON = "application/json";

    private final URI service;
    private final HttpClient http;
    private final JsonMapper json;
    private final Optional<String> token;

    private PlainXrpc(URI service, HttpClient http, JsonMapper json, Optional<String> token) {
        this.service = service;
        this.http = http;
        this.json = json;
        this.token = token;
    }

    /** A client of the server at this base URI, without a session. */
    public static PlainXrpc at(URI service) {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECTED_WITHIN)
                .build();
        return new PlainXrpc(service, http, JsonMapper.shared(), Optional.empty());
    }

    /** The same client with this access token on every call. */
    public PlainXrpc with(String accessToken) {
        return new PlainXrpc(service, http, json, Optional.of(accessToken));
    }

    /** A query (GET): parameters as name, value, name, value …; a name may come again. */
    public Answer query(String nsid, String... parameters) throws IOException, InterruptedException {
        StringBuilder target = new StringBuilder("/xrpc/").append(nsid);
        for (int i = 0; i < parameters.length; i += 2) {
            target.append(i == 0 ? '?' : '&')
                    .append(encoded(parameters[i]))
                    .append('=')
                    .append(encoded(parameters[i + 1]));
        }
        return send(nsid, request(target.toString()).GET().build());
    }

    /** A procedure (POST) with a JSON body. */
    public Answer procedure(String nsid, Map<String, ?> body) throws IOException, InterruptedException {
        return post(nsid, JSON, BodyPublishers.ofByteArray(json.writeValueAsBytes(body)));
    }

    /** A procedure (POST) without a body. */
    public Answer procedure(String nsid) throws IOException, InterruptedException {
        return send(nsid, request("/xrpc/" + nsid).POST(BodyPublishers.noBody()).build());
    }

    /** A procedure (POST) whose body is not JSON, such as the upload of an image. */
    public Answer upload(String nsid, String contentType, byte[] body) throws IOException, InterruptedException {
        return post(nsid, contentType, BodyPublishers.ofByteArray(body));
    }

    private Answer post(String nsid, String contentType, BodyPublisher body) throws IOException, InterruptedException {
        return send(
                nsid,
                request("/xrpc/" + nsid)
                        .header("Content-Type", contentType)
                        .POST(body)
                        .build());
    }

    private HttpRequest.Builder request(String target) {
        HttpRequest.Builder request = HttpRequest.newBuilder(service.resolve(target))
                .timeout(ANSWERED_WITHIN)
                .header("Accept", JSON);
        token.ifPresent(value -> request.header("Authorization", "Bearer " + value));
        return request;
    }

    private Answer send(String nsid, HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
        return new Answer(nsid, response.statusCode(), parsed(response.body()));
    }

    private JsonNode parsed(byte[] body) {
        return body.length == 0 ? json.missingNode() : json.readTree(body);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
