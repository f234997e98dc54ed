package io.smm.adapter.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.PageRequest;
import io.smm.account.Connection;
import io.smm.error.ConflictException;
import io.smm.error.RetryAdvice.Kind;
import io.smm.listening.SearchQuery;
import io.smm.listening.Signal;
import io.smm.post.EditedPost;
import io.smm.post.NativeRole;
import io.smm.post.Post;
import io.smm.post.PostEdit;
import io.smm.post.PostText;
import io.smm.post.Publication;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The samples of editing, reposting and searching. */
final class WireSamplesChanging {

    private static final String STANDING = "38-getRecord";

    private WireSamplesChanging() {}

    static Map<String, WireSamplesCheck> checks() {
        return Map.of(
                "34-repost-createRecord", WireSamplesChanging::reposted,
                "42-putRecord-bad-swap", WireSamplesChanging::changedMeanwhile,
                "44-putRecord-edit-post", WireSamplesChanging::edited,
                "60-searchPosts", WireSamplesChanging::found);
    }

    private static void edited(WireSamplesRig rig, String sample) {
        Object sent = rig.recorded(sample).sent();
        String uri = WireSamplesJson.text(rig.recorded(sample).answer(), "uri");
        Map<String, Object> before = new LinkedHashMap<>(WireSamplesJson.object(WireSamplesJson.at(sent, "record")));
        before.put("text", "Card cu link");
        String version = WireSamplesJson.text(rig.recorded(STANDING).answer(), "cid");
        WireSamplesSample standing = rig.given(STANDING).answering(Map.of("uri", uri, "cid", version, "value", before));
        rig.server().serve(List.of(standing));
        rig.serve(sample);

        EditedPost edited = edit(rig, sample, uri, WireSamplesJson.text(sent, "record.text"));

        assertThat(edited.publication().ref().find(NativeRole.VERSION))
                .hasValue(WireSamplesJson.text(rig.recorded(sample).answer(), "cid"));
        Map<String, Object> ours = new LinkedHashMap<>(sentBody(rig, sample));
        assertThat(ours.remove("swapRecord")).as("the version that was read").isEqualTo(version);
        assertThat(ours).isEqualTo(sent);
    }

    /** Recorded with a profile; the answer is the same for any record. */
    private static void changedMeanwhile(WireSamplesRig rig, String sample) {
        rig.serve(STANDING);
        rig.serve(sample);
        String uri = WireSamplesJson.text(rig.recorded(STANDING).answer(), "uri");

        WireSamplesCheck.refused(
                rig, sample, ConflictException.class, Kind.AFTER_ACTION, () -> edit(rig, sample, uri, "Altceva."));

        assertThat(sentBody(rig, sample))
                .containsEntry(
                        "swapRecord", WireSamplesJson.text(rig.recorded(sample).sent(), "swapRecord"));
    }

    private static void reposted(WireSamplesRig rig, String sample) {
        rig.serve(STANDING);
        rig.serve(sample);
        String subject = WireSamplesJson.text(rig.recorded(sample).sent(), "record.subject.uri");

        List<Publication> reposts = WireSamplesPublishing.publish(
                rig, WireSamplesPublishing.intent(rig, sample, Post.repost(WireSamplesPosts.ref(subject))));

        assertThat(reposts).hasSize(1);
        Map<String, Object> ours =
                new LinkedHashMap<>(WireSamplesJson.object(sentBody(rig, sample).get("record")));
        Map<String, Object> theirs = new LinkedHashMap<>(
                WireSamplesJson.object(WireSamplesJson.at(rig.recorded(sample).sent(), "record")));
        assertThat(ours.remove("createdAt")).isNotNull();
        theirs.remove("createdAt");
        assertThat(ours).isEqualTo(theirs);
    }

    private static void found(WireSamplesRig rig, String sample) {
        rig.serve(sample);
        String term = rig.given(sample).query().get("q").get(0);

        List<Signal> hits = rig
                .adapter()
                .signalSearch()
                .orElseThrow()
                .search(rig.connection(rig.bob(), sample), SearchQuery.of(term), PageRequest.first())
                .stream()
                .toList();

        List<Object> posts = WireSamplesJson.list(rig.recorded(sample).answer(), "posts");
        assertThat(hits).hasSameSizeAs(posts);
        for (int i = 0; i < posts.size(); i++) {
            Object record = WireSamplesJson.at(posts.get(i), "record");
            WireSamplesPosts.sameRef(hits.get(i).ref(), posts.get(i), record);
            assertThat(hits.get(i).text().text()).isEqualTo(WireSamplesJson.text(record, "text"));
            assertThat(hits.get(i).author().id()).isEqualTo(WireSamplesJson.text(posts.get(i), "author.did"));
        }
    }

    private static EditedPost edit(WireSamplesRig rig, String sample, String uri, String text) {
        Connection connection = rig.connection(rig.alice(), sample);
        return rig.adapter()
                .postEditor()
                .orElseThrow()
                .edit(
                        connection,
                        WireSamplesPosts.ref(uri),
                        PostEdit.builder().text(PostText.of(text)).build());
    }

    private static Map<String, Object> sentBody(WireSamplesRig rig, String sample) {
        return WireSamplesJson.object(rig.exchanges(sample).get(0).request().getBodyAsString());
    }
}
