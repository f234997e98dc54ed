package io.smm.adapter.bluesky.internal.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.github.tomakehurst.wiremock.common.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Frames that a real server sent (PDS 0.5.35), read byte for byte. */
@Tag("specs")
class FirehoseSampleTest {

    @Test
    void theFramesOfARealServerAreReadAndTheirRecordIsWhatItsIdSays() throws Exception {
        Map<String, Object> sample = sample();
        List<RepoFrame> frames = ((List<?>) sample.get("frames"))
                .stream()
                        .map(frame -> RepoFrame.read(Base64.getDecoder().decode(String.valueOf(frame))))
                        .toList();

        assertThat(frames)
                .extracting(RepoFrame::kind)
                .containsExactly("#identity", "#account", "#commit", "#sync", "#commit", "#commit");
        assertThat(frames).extracting(frame -> frame.seq().orElseThrow()).containsExactly(37L, 38L, 39L, 40L, 41L, 42L);
        RepoFrame created = frames.get(4);
        RepoFrame.Operation operation = created.operations().get(0);
        Map<?, ?> told = (Map<?, ?>) sample.get("created");
        assertThat("at://" + created.repo() + "/" + operation.path()).isEqualTo(told.get("uri"));
        Span cid = operation.cid().orElseThrow();
        assertThat(Cids.text(cid)).isEqualTo(told.get("cid"));
        Span record = Car.block(created.blocks().orElseThrow(), cid).orElseThrow();
        Cids.require(cid, record);
        assertThat(new String(CborJson.of(record), UTF_8))
                .isEqualTo("{\"text\":\"firehose test\",\"$type\":\"app.bsky.feed.post\","
                        + "\"createdAt\":\"2026-11-23T01:37:48.755Z\"}");
        RepoFrame deleted = frames.get(5);
        assertThat(deleted.operations()).singleElement().satisfies(gone -> {
            assertThat(gone.action()).isEqualTo("delete");
            assertThat(gone.path()).isEqualTo(operation.path());
            assertThat(gone.cid()).isEmpty();
        });
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> sample() throws Exception {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path file = at.resolveSibling("shared").resolve("wire-samples/bluesky/90-subscribeRepos-frames.json");
            if (Files.exists(file)) {
                return Json.read(Files.readString(file), Map.class);
            }
        }
        assumeTrue(false, "needs ../shared/wire-samples/bluesky");
        throw new AssertionError();
    }
}
