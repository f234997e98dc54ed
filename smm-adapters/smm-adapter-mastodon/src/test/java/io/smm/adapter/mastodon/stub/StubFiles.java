package io.smm.adapter.mastodon.stub;

import com.github.tomakehurst.wiremock.http.Request;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The files of an instance, some of which need work before posts may name them. Guarded by the posts. */
final class StubFiles {

    private final Dialect dialect;
    private final Supplier<String> ids;
    private final Map<String, StubMedia> files = new HashMap<>();
    private boolean works;

    StubFiles(Dialect dialect, Supplier<String> ids) {
        this.dialect = dialect;
        this.ids = ids;
    }

    void work() {
        works = true;
    }

    StubMedia get(String id) {
        return files.get(id);
    }

    /** Why a post may not name a file; empty when it may. */
    Optional<String> refusal(String id) {
        StubMedia file = files.get(id);
        if (file == null) {
            return Optional.of("bad-media");
        }
        return file.looks() > 0 ? Optional.of("unfinished-media") : Optional.empty();
    }

    StubAnswer upload(String home, Request request) {
        Request.Part file = request.getPart("file");
        Request.Part description = request.getPart("description");
        String type = file.getHeader("Content-Type").firstValue();
        boolean needsWork = dialect == Dialect.MASTODON && (works || type.startsWith("video/"));
        StubMedia made = new StubMedia(
                ids.get(),
                type,
                description == null ? "" : description.getBody().asString(),
                needsWork ? 2 : 0);
        files.put(made.id(), made);
        return new StubAnswer.Value(needsWork ? 202 : 200, StubShapes.media(home, made), Optional.empty());
    }

    StubAnswer lookAt(String home, String id) {
        StubMedia file = files.get(id);
        if (file == null) {
            return new StubAnswer.Error("not-found");
        }
        if (file.looks() == 0) {
            return StubAnswer.Value.of(StubShapes.media(home, file));
        }
        files.put(id, file.looked());
        return new StubAnswer.Value(
                file.looks() > 1 ? 206 : 200, StubShapes.media(home, files.get(id)), Optional.empty());
    }
}
