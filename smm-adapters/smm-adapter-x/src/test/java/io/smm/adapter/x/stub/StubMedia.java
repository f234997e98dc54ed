package io.smm.adapter.x.stub;

import com.github.tomakehurst.wiremock.http.Request;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** {@code /2/media}: a video is worked on for two looks; a segment that comes twice counts once. */
public final class StubMedia implements StubPart {

    private final Map<String, StubFile> files = new LinkedHashMap<>();
    private final Map<String, Set<String>> segments = new HashMap<>();
    private boolean failing;
    private int next = 1;

    @Override
    public Map<String, Function<StubRequest, StubAnswer>> answers() {
        return Map.of(
                "POST /2/media/upload", this::image,
                "POST /2/media/upload/initialize", this::initialize,
                "POST /2/media/upload/{id}/append", this::append,
                "POST /2/media/upload/{id}/finalize", this::finish,
                "GET /2/media/upload", this::status,
                "POST /2/media/metadata", this::describe);
    }

    /** Lets X fail at its work on videos; by its descriptions it does not say why. */
    public synchronized void failAtWork() {
        failing = true;
    }

    /**
     * Looks a file up.
     *
     * @param id its id
     * @return the file
     */
    public synchronized StubFile file(String id) {
        return Optional.ofNullable(files.get(id)).orElseThrow();
    }

    synchronized Optional<StubFile> find(String id) {
        return Optional.ofNullable(files.get(id));
    }

    private synchronized StubAnswer image(StubRequest request) {
        String category = new String(part(request.raw(), "media_category"), StandardCharsets.UTF_8);
        long size = part(request.raw(), "media").length;
        StubFile file = put(new StubFile(id(), category, size, size, "", 0, true));
        return StubAnswer.Value.of(Map.of("data", shown(file)));
    }

    private synchronized StubAnswer initialize(StubRequest request) {
        Map<String, Object> asked = request.json();
        StubFile file = put(new StubFile(
                id(),
                String.valueOf(asked.get("media_category")),
                ((Number) asked.get("total_bytes")).longValue(),
                0,
                "",
                0,
                false));
        return StubAnswer.Value.of(Map.of("data", shown(file)));
    }

    private synchronized StubAnswer append(StubRequest request) {
        String index = new String(part(request.raw(), "segment_index"), StandardCharsets.UTF_8);
        byte[] bytes = part(request.raw(), "media");
        if (segments.computeIfAbsent(request.id(), id -> new HashSet<>()).add(index)) {
            put(file(request.id()).more(bytes.length));
        }
        return StubAnswer.Value.of(Map.of("data", Map.of("expires_at", 1_795_500_000)));
    }

    private synchronized StubAnswer finish(StubRequest request) {
        StubFile file = file(request.id());
        if (file.bytes() != file.total()) {
            return new StubAnswer.Error("unfinished-media");
        }
        Map<String, Object> shown = shown(put(file.whole()));
        if (file.category().equals("tweet_video")) {
            shown.put("processing_info", Map.of("state", "pending", "check_after_secs", 1));
        }
        return StubAnswer.Value.of(Map.of("data", shown));
    }

    private synchronized StubAnswer status(StubRequest request) {
        StubFile file =
                put(file(String.valueOf(request.query().get("media_id"))).asked());
        Map<String, Object> shown = shown(file);
        boolean done = file.checks() > 1;
        shown.put(
                "processing_info",
                done && failing
                        ? Map.of("state", "failed")
                        : done
                                ? Map.of("state", "succeeded", "progress_percent", 100)
                                : Map.of("state", "in_progress", "check_after_secs", 2, "progress_percent", 50));
        return StubAnswer.Value.of(Map.of("data", shown));
    }

    private synchronized StubAnswer describe(StubRequest request) {
        Map<String, Object> asked = request.json();
        Map<String, Object> words =
                Template.object(Template.object(asked.get("metadata")).get("alt_text"));
        put(file(String.valueOf(asked.get("id"))).saying(String.valueOf(words.get("text"))));
        return StubAnswer.Value.of(Map.of("data", Map.of("id", asked.get("id"))));
    }

    private StubFile put(StubFile file) {
        files.put(file.id(), file);
        return file;
    }

    private String id() {
        return Long.toString(1_990_000_000_000_000_000L + next++);
    }

    private static Map<String, Object> shown(StubFile file) {
        return new LinkedHashMap<>(Map.of("id", file.id(), "media_key", file.key(), "expires_after_secs", 86_400));
    }

    private static byte[] part(Request request, String name) {
        return request.getPart(name).getBody().asBytes();
    }
}
