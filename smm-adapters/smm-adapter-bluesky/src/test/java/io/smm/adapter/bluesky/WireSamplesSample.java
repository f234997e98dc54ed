package io.smm.adapter.bluesky;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.tomakehurst.wiremock.common.Json;
import java.net.URI;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One call as it was recorded.
 *
 * @param name its file's name without the ending
 * @param json the file
 */
record WireSamplesSample(String name, Map<String, Object> json) {

    private static final Pattern TOKEN = Pattern.compile("eyJ[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");

    /** Whether it is a call at all, and not the frames of a stream. */
    boolean isCall() {
        return json.containsKey("request");
    }

    String method() {
        return WireSamplesJson.text(json, "request.method");
    }

    String path() {
        return url().getPath();
    }

    /** What was called; of calls about records, also about those of which collection. */
    String call() {
        String operation = path().substring(path().lastIndexOf('/') + 1);
        return WireSamplesJson.find(json, "request.body.collection")
                .map(collection -> operation + " of " + collection)
                .orElse(operation);
    }

    String operation() {
        return call().replaceFirst(" .*", "");
    }

    /** The parameters of the address, each with its values in order. */
    Map<String, List<String>> query() {
        Map<String, List<String>> query = new LinkedHashMap<>();
        Optional.ofNullable(url().getRawQuery()).stream()
                .flatMap(raw -> Pattern.compile("&").splitAsStream(raw))
                .map(pair -> pair.split("=", 2))
                .forEach(pair -> query.computeIfAbsent(pair[0], name -> new ArrayList<>())
                        .add(URLDecoder.decode(pair[1], UTF_8)));
        return query;
    }

    Optional<String> authorization() {
        return WireSamplesJson.find(json, "request.headers.Authorization").map(String.class::cast);
    }

    Optional<String> bearer() {
        return authorization().map(value -> value.replaceFirst("^Bearer ", ""));
    }

    Object sent() {
        return WireSamplesJson.at(json, "request.body");
    }

    int status() {
        return (int) WireSamplesJson.number(json, "response.status");
    }

    boolean isRefusal() {
        return status() >= 400;
    }

    /** The answer's headers, each a name and a value. */
    List<List<String>> headers() {
        return WireSamplesJson.list(json, "response.headers").stream()
                .map(WireSamplesSample::pair)
                .toList();
    }

    Optional<String> header(String name) {
        return headers().stream()
                .filter(pair -> pair.get(0).equalsIgnoreCase(name))
                .map(pair -> pair.get(1))
                .findFirst();
    }

    Object answer() {
        return WireSamplesJson.at(json, "response.body");
    }

    /** The answer's body; empty text when it had none. */
    String answerText() {
        return WireSamplesJson.find(json, "response.body").map(Json::write).orElse("");
    }

    WireSamplesSample answering(Object body) {
        Map<String, Object> response = new LinkedHashMap<>(WireSamplesJson.object(json.get("response")));
        response.put("body", body);
        Map<String, Object> changed = new LinkedHashMap<>(json);
        changed.put("response", response);
        return new WireSamplesSample(name, changed);
    }

    /** Its passwords and tokens, and of each token what would still give it away. */
    Set<String> secrets() {
        Set<String> secrets = new LinkedHashSet<>();
        WireSamplesJson.find(json, "request.body.password")
                .map(String.class::cast)
                .ifPresent(secrets::add);
        Matcher tokens = TOKEN.matcher(Json.write(json));
        while (tokens.find()) {
            secrets.add(tokens.group());
            secrets.add(tokens.group().split("\\.")[1]);
        }
        return secrets;
    }

    private URI url() {
        return URI.create(WireSamplesJson.text(json, "request.url"));
    }

    @SuppressWarnings("unchecked")
    private static List<String> pair(Object header) {
        return (List<String>) header;
    }
}
