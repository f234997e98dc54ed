package io.smm.e2e.servers;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An account's owner before the consent page of a Bluesky server, in a browser of ours: the page is a program that calls the server,
 * so the same calls are made with the same headers and cookies. Not thread-safe.
 */
final class ConsentBrowser {

    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(60);
    private static final String API = "/@atproto/oauth-provider/~api";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> cookies = new LinkedHashMap<>();

    /** Opens the page, signs in, allows what is asked for; gives the address that the browser is sent back to. */
    URI allow(URI page, TestAccount owner) throws IOException, InterruptedException {
        open(page);
        JsonNode signedIn = call(
                page,
                "/sign-in",
                Map.of("locale", "en", "username", owner.handle(), "password", owner.password(), "remember", true));
        return follow(
                page,
                call(page, "/consent", Map.of("sub", signedIn.at("/account/sub").asString())));
    }

    /** Opens the page and says no. */
    URI deny(URI page) throws IOException, InterruptedException {
        open(page);
        return follow(page, call(page, "/reject", Map.of()));
    }

    private void open(URI page) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(navigation(page, "none").build());
        if (answer.statusCode() != 200) {
            throw new IOException("the page is not there: " + answer.statusCode() + " " + answer.body());
        }
    }

    private JsonNode call(URI page, String operation, Map<String, ?> body) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(page.resolve(API + operation))
                .timeout(ANSWERED_WITHIN)
                .header("Content-Type", "application/json")
                .header("Sec-Fetch-Mode", "same-origin")
                .header("Sec-Fetch-Site", "same-origin")
                .header("Sec-Fetch-Dest", "empty")
                .header("Origin", origin(page))
                .header("Referer", page.toString())
                .header("X-CSRF-Token", cookies.getOrDefault("csrf-token", ""))
                .header("Cookie", cookieHeader())
                .POST(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)))
                .build());
        if (answer.statusCode() != 200) {
            throw new IOException(operation + " was refused: " + answer.statusCode() + " " + answer.body());
        }
        return JsonMapper.shared().readTree(answer.body());
    }

    private URI follow(URI page, JsonNode told) throws IOException, InterruptedException {
        URI next = URI.create(told.at("/url").asString());
        HttpResponse<String> answer = send(navigation(next, "same-origin")
                .header("Referer", page.toString())
                .header("Cookie", cookieHeader())
                .build());
        return URI.create(answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new IOException("no redirect: " + answer.statusCode() + " " + answer.body())));
    }

    private static HttpRequest.Builder navigation(URI address, String from) {
        return HttpRequest.newBuilder(address)
                .timeout(ANSWERED_WITHIN)
                .header("Sec-Fetch-Mode", "navigate")
                .header("Sec-Fetch-Dest", "document")
                .header("Sec-Fetch-Site", from);
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        for (String cookie : answer.headers().allValues("Set-Cookie")) {
            String pair = cookie.replaceFirst(";.*", "");
            cookies.put(pair.replaceFirst("=.*", ""), pair.replaceFirst("^[^=]*=", ""));
        }
        return answer;
    }

    private String cookieHeader() {
        StringBuilder header = new StringBuilder();
        cookies.forEach((name, value) -> header.append(header.length() == 0 ? "" : "; ")
                .append(name)
                .append('=')
                .append(value));
        return header.toString();
    }

    private static String origin(URI page) {
        return page.getScheme() + "://" + page.getRawAuthority();
    }
}
