package io.smm.e2e.servers;

import io.smm.e2e.support.ChildProcess;
import io.smm.e2e.support.NpmProject;
import io.smm.e2e.support.Repository;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A real OAuth 2 server on loopback ({@code oidc-provider}): PKCE is demanded, refresh tokens rotate, and one that comes a second
 * time ends the whole grant. Closing it ends the process.
 */
final class OidcServer implements AutoCloseable {

    static final String CLIENT_ID = "smm";

    /** With signs that must be encoded before they go into a header. */
    static final String CLIENT_SECRET = "a secret, with signs: /+%&";

    static final URI BACK = URI.create("http://127.0.0.1/back");

    private static final Pattern READY = Pattern.compile("^\\{\"ready\":");
    private static final Duration STARTED_WITHIN = Duration.ofSeconds(60);
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(60);
    private static final int MOST_REDIRECTS = 10;

    private final ChildProcess node;
    private final URI issuer;
    private final HttpClient http = HttpClient.newHttpClient();

    private OidcServer(ChildProcess node, URI issuer) {
        this.node = node;
        this.issuer = issuer;
    }

    static OidcServer start() throws IOException, InterruptedException {
        Path target = Files.createDirectories(Repository.e2e().resolve("target").resolve("oidc"));
        NpmProject project = NpmProject.installed(Repository.e2e().resolve("oidc"), target.resolve("npm.log"));
        ProcessBuilder command = project.node("oidc.mjs");
        command.environment().put("SMM_CLIENT_SECRET", CLIENT_SECRET);
        ChildProcess node = ChildProcess.start("oidc", command, target.resolve("oidc.log"), List.of(CLIENT_SECRET));
        try {
            JsonNode ready = JsonMapper.shared().readTree(node.awaitLine(READY, STARTED_WITHIN));
            if (!ready.path("ready").asBoolean()) {
                throw new IllegalStateException(
                        "oidc-provider did not start: " + ready.path("error").asString(""));
            }
            return new OidcServer(node, URI.create(ready.path("issuer").asString()));
        } catch (RuntimeException | InterruptedException failure) {
            node.close();
            throw failure;
        }
    }

    URI uri() {
        return issuer;
    }

    /** Goes through the consent page as a browser would; gives the address that it comes back to. */
    URI allow(URI authorisation) throws IOException, InterruptedException {
        Map<String, String> cookies = new HashMap<>();
        URI at = authorisation;
        for (int i = 0; i < MOST_REDIRECTS; i++) {
            HttpRequest.Builder request = HttpRequest.newBuilder(at).timeout(ANSWERED_WITHIN);
            cookies.forEach((name, value) -> request.header("Cookie", name + "=" + value));
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(cookie -> remember(cookies, cookie));
            Optional<String> location = answer.headers().firstValue("Location");
            if (location.isEmpty()) {
                throw new IllegalStateException("the consent page ends with " + answer.statusCode());
            }
            at = at.resolve(location.get());
            if (at.getPath().equals(BACK.getPath())) {
                return at;
            }
        }
        throw new IllegalStateException("the consent page leads nowhere");
    }

    /** Whether the server takes an access token. */
    boolean accepts(String access) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(issuer.resolve("/me"))
                .timeout(ANSWERED_WITHIN)
                .header("Authorization", "Bearer " + access)
                .build();
        return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
    }

    /** How often it renewed. */
    int renewals() throws IOException, InterruptedException {
        return count("renewals");
    }

    /** How often it refused something at its token address. */
    int refusals() throws IOException, InterruptedException {
        return count("refusals");
    }

    @Override
    public void close() {
        node.close();
    }

    private int count(String what) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(issuer.resolve("/count"))
                .timeout(ANSWERED_WITHIN)
                .build();
        String body = http.send(request, BodyHandlers.ofString()).body();
        return JsonMapper.shared().readTree(body).path(what).asInt();
    }

    /** Paths and ends of cookies do not matter for one sign-in; one that is emptied is forgotten. */
    private static void remember(Map<String, String> cookies, String setCookie) {
        String pair = setCookie.split(";", 2)[0];
        String name = pair.substring(0, pair.indexOf('='));
        String value = pair.substring(pair.indexOf('=') + 1);
        if (value.isEmpty()) {
            cookies.remove(name);
        } else {
            cookies.put(name, value);
        }
    }
}
