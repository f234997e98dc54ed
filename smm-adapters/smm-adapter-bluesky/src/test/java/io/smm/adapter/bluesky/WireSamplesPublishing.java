package io.smm.adapter.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.Network;
import io.smm.account.AccountRef;
import io.smm.account.Connection;
import io.smm.error.ContentRejectedException;
import io.smm.error.MediaRejectedException;
import io.smm.error.MissingScopeException;
import io.smm.error.ProtocolException;
import io.smm.error.RetryAdvice.Kind;
import io.smm.error.SmmException;
import io.smm.error.UnknownOutcomeException;
import io.smm.post.DeliveryId;
import io.smm.post.Outcome;
import io.smm.post.Post;
import io.smm.post.PostPart;
import io.smm.post.PostText;
import io.smm.post.Publication;
import io.smm.spi.PublishIntent;
import io.smm.spi.PublishState;
import io.smm.spi.PublishStep;
import io.smm.spi.Publisher;
import io.smm.spi.Reconciliation;
import io.smm.spi.StepKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The samples of publishing and deleting: what is sent, and what becomes of the answer. */
final class WireSamplesPublishing {

    private static final String TID = "[2-7a-j][2-7a-z]{12}";

    /** What the adapter is told when a reply, a quote or a mention makes it look something up. */
    private static final String LOOKED_UP_POST = "38-getRecord";

    private static final String LOOKED_UP_HANDLE = "14-resolveHandle";
    private static final String UPLOADED = "17-uploadBlob-png";

    private WireSamplesPublishing() {}

    static Map<String, WireSamplesCheck> checks() {
        Map<String, WireSamplesCheck> checks = new TreeMap<>();
        for (String published : List.of(
                "20-createRecord-post-image-facets",
                "22-createRecord-external-card",
                "24-createRecord-300-emoji-graphemes",
                "30-createRecord-with-rkey",
                "36-reply-createRecord",
                "37-quote-createRecord")) {
            checks.put(published, WireSamplesPublishing::published);
        }
        checks.put("21-createRecord-thread-reply", WireSamplesPublishing::secondOfAThread);
        for (String refused : List.of(
                "23-createRecord-301-graphemes",
                "25-createRecord-3001-bytes",
                "26-createRecord-missing-createdAt",
                "29-createRecord-five-images")) {
            checks.put(refused, refused(ContentRejectedException.class, Kind.NEVER));
        }
        checks.put("27-createRecord-unknown-blob", refused(MediaRejectedException.class, Kind.NEVER));
        checks.put("28-createRecord-other-repo", refused(MissingScopeException.class, Kind.AFTER_ACTION));
        checks.put("31-createRecord-same-rkey-again", refused(UnknownOutcomeException.class, Kind.RECONCILE_FIRST));
        checks.put("14-resolveHandle", WireSamplesPublishing::handleFound);
        checks.put("15-resolveHandle-unknown", WireSamplesPublishing::handleUnknown);
        checks.put("17-uploadBlob-png", WireSamplesPublishing::uploaded);
        checks.put("18-uploadBlob-too-large", uploadRefused(MediaRejectedException.class));
        checks.put("19-uploadBlob-no-auth", uploadRefused(ProtocolException.class));
        checks.put("67-deleteRecord", WireSamplesPublishing::deleted);
        checks.put("68-deleteRecord-again", WireSamplesPublishing::deleted);
        return checks;
    }

    /** What reading back makes of a record that is there, and of one that is not: the adapter reads under its own key. */
    static Reconciliation reconciled(WireSamplesRig rig, String created, String readBack) {
        rig.serve(readBack);
        PublishIntent intent = intent(rig, created, WireSamplesPosts.of(record(rig.given(created))));
        Publisher publisher = rig.adapter().publisher().orElseThrow();
        serveLookups(rig, created);
        PublishState state = publisher.begin(intent);
        while (state.next() == StepKind.PREPARE) {
            state = publisher.advance(intent, state, deadline(rig)).state();
        }
        return publisher.reconcile(intent, state, rig.clock().instant());
    }

    private static void published(WireSamplesRig rig, String sample) {
        rig.serve(sample);
        serveLookups(rig, sample);
        rig.serve(LOOKED_UP_POST);

        List<Publication> publications =
                publish(rig, intent(rig, sample, WireSamplesPosts.of(record(rig.given(sample)))));

        assertThat(publications).hasSize(1);
        samePublication(rig, sample, publications.get(0));
        sameRequest(rig, sample, Duration.ZERO);
    }

    private static void secondOfAThread(WireSamplesRig rig, String sample) {
        String first = "20-createRecord-post-image-facets";
        rig.serve(first, sample);
        serveLookups(rig, first);
        PostPart second = WireSamplesPosts.part(record(rig.given(sample)));
        Post thread = WireSamplesPosts.of(record(rig.given(first))).toBuilder()
                .then(second)
                .build();

        List<Publication> publications = publish(rig, intent(rig, sample, thread));

        assertThat(publications).hasSize(2);
        samePublication(rig, first, publications.get(0));
        samePublication(rig, sample, publications.get(1));
        sameRequest(rig, first, Duration.ZERO);
        sameRequest(rig, sample, Duration.ofMillis(1));
    }

    private static WireSamplesCheck refused(Class<? extends SmmException> type, Kind kind) {
        return (rig, sample) -> {
            rig.serve(sample);
            serveLookups(rig, sample);
            PublishIntent intent = intent(rig, sample, WireSamplesPosts.of(record(rig.given(sample))));

            SmmException error = WireSamplesCheck.refused(rig, sample, type, kind, () -> publish(rig, intent));

            assertThat(error.getMessage()).contains(message(rig, sample));
            sameRequest(rig, sample, Duration.ZERO);
        };
    }

    private static void handleFound(WireSamplesRig rig, String sample) {
        rig.serve(sample);
        String created = "20-createRecord-post-image-facets";
        rig.serve(created);
        Post post = mentioning(rig.given(sample));

        publish(rig, intent(rig, created, post));

        assertThat(WireSamplesJson.text(sent(rig, created), "record.facets.0.features.0.did"))
                .isEqualTo(WireSamplesJson.text(rig.recorded(sample).answer(), "did"));
    }

    private static void handleUnknown(WireSamplesRig rig, String sample) {
        rig.serve(sample);
        PublishIntent intent = intent(rig, "20-createRecord-post-image-facets", mentioning(rig.given(sample)));
        SmmException error = WireSamplesCheck.refused(
                rig, sample, ContentRejectedException.class, Kind.NEVER, () -> publish(rig, intent));
        assertThat(error.getMessage()).contains("@" + handle(rig.recorded(sample)));
    }

    private static void uploaded(WireSamplesRig rig, String sample) {
        rig.serve(sample);
        String created = "30-createRecord-with-rkey";
        rig.serve(created);

        publish(rig, intent(rig, created, showing(rig.given(sample))));

        assertThat(WireSamplesJson.at(sent(rig, created), "record.embed.images.0.image"))
                .as("the blob, copied unchanged into the record")
                .isEqualTo(WireSamplesJson.at(rig.recorded(sample).answer(), "blob"));
        sameUpload(rig, sample);
    }

    private static WireSamplesCheck uploadRefused(Class<? extends SmmException> type) {
        return (rig, sample) -> {
            rig.serve(sample);
            PublishIntent intent = intent(rig, "30-createRecord-with-rkey", showing(rig.given(sample)));

            SmmException error = WireSamplesCheck.refused(rig, sample, type, Kind.NEVER, () -> publish(rig, intent));

            assertThat(error.getMessage()).contains(message(rig, sample));
            sameUpload(rig, sample);
        };
    }

    private static void deleted(WireSamplesRig rig, String sample) {
        rig.serve(sample);
        Object sent = rig.given(sample).sent();
        String uri = "at://" + WireSamplesJson.text(sent, "repo") + "/" + WireSamplesJson.text(sent, "collection") + "/"
                + WireSamplesJson.text(sent, "rkey");

        rig.adapter()
                .postRemover()
                .orElseThrow()
                .delete(rig.connection(rig.alice(), sample), WireSamplesPosts.ref(uri));

        assertThat(sent(rig, sample)).isEqualTo(rig.recorded(sample).sent());
    }

    /** Answers for what the adapter looks up and uploads before it publishes; each upload gives the blob of the record. */
    private static void serveLookups(WireSamplesRig rig, String created) {
        rig.serve(LOOKED_UP_HANDLE);
        WireSamplesSample upload = rig.given(UPLOADED);
        rig.server()
                .serve(WireSamplesJson.list(record(rig.given(created)), "embed.images").stream()
                        .map(image -> upload.answering(Map.of("blob", WireSamplesJson.at(image, "image"))))
                        .toList());
    }

    static List<Publication> publish(WireSamplesRig rig, PublishIntent intent) {
        Publisher publisher = rig.adapter().publisher().orElseThrow();
        List<Publication> publications = new ArrayList<>();
        PublishState state = publisher.begin(intent);
        while (state.next() != StepKind.NONE) {
            PublishStep step = publisher.advance(intent, state, deadline(rig));
            step.outcome().ifPresent(outcome -> publications.add(((Outcome.Published) outcome).publication()));
            state = step.state();
        }
        return publications;
    }

    /** To the repository that was recorded, at the time that the recorded post names. */
    static PublishIntent intent(WireSamplesRig rig, String created, Post post) {
        WireSamplesSample sample = rig.recorded(created);
        WireSamplesJson.find(record(sample), "createdAt")
                .ifPresent(time -> rig.clock().set(Instant.parse((String) time)));
        AccountRef account =
                new AccountRef(Network.BLUESKY, WireSamplesJson.text(sample.sent(), "repo"), Optional.empty());
        Connection connection = rig.connection(account, created);
        return new PublishIntent(
                new DeliveryId("delivery-of-this-test"),
                connection,
                post,
                rig.clock().instant());
    }

    private static void samePublication(WireSamplesRig rig, String sample, Publication publication) {
        WireSamplesSample recorded = rig.recorded(sample);
        WireSamplesPosts.sameRef(publication.ref(), recorded.answer(), record(recorded));
        assertThat(publication.account().id()).isEqualTo(WireSamplesJson.text(recorded.sent(), "repo"));
        assertThat(publication.publishedAt()).isEqualTo(rig.clock().instant());
        assertThat(publication.permalink()).hasValue(WireSamplesPosts.page(recorded.answer()));
        assertThat(publication.simulated()).isFalse();
        assertThat(publication.warnings()).isEmpty();
    }

    /** The request as recorded, field by field; but for the key, which is the adapter's own, and how the time is spelt. */
    private static void sameRequest(WireSamplesRig rig, String sample, Duration later) {
        Map<String, Object> sent = WireSamplesJson.object(sent(rig, sample));
        Map<String, Object> recorded =
                new LinkedHashMap<>(WireSamplesJson.object(rig.recorded(sample).sent()));
        assertThat((String) sent.remove("rkey")).as("rkey").matches(TID);
        recorded.remove("rkey");
        Map<String, Object> record = new LinkedHashMap<>(WireSamplesJson.object(recorded.get("record")));
        Instant createdAt = Instant.parse(
                (String) WireSamplesJson.object(sent.get("record")).remove("createdAt"));
        assertThat(createdAt).as("createdAt").isEqualTo(rig.clock().instant().plus(later));
        Optional.ofNullable(record.remove("createdAt"))
                .ifPresent(time -> assertThat(createdAt)
                        .as("createdAt, as recorded")
                        .isEqualTo(Instant.parse((String) time).plus(later)));
        recorded.put("record", record);
        assertThat(sent).as("what is sent").isEqualTo(recorded);
    }

    private static void sameUpload(WireSamplesRig rig, String sample) {
        WireSamplesSample recorded = rig.recorded(sample);
        WireSamplesServer.Exchange upload = rig.exchanges(sample).get(0);
        String type = WireSamplesJson.text(recorded.json(), "request.headers.Content-Type");
        assertThat(upload.request().getHeader("Content-Type")).isEqualTo(type);
        assertThat("<" + upload.request().getBody().length + " bytes of " + type + ">")
                .isEqualTo(recorded.sent());
    }

    private static Post mentioning(WireSamplesSample lookup) {
        return Post.builder(PostText.builder().mention(handle(lookup)).build()).build();
    }

    private static Post showing(WireSamplesSample upload) {
        String type = WireSamplesJson.text(upload.json(), "request.headers.Content-Type");
        long size = Long.parseLong(((String) upload.sent()).replaceAll("\\D", ""));
        return Post.builder(PostPart.builder(PostText.of("an image"))
                        .image(WireSamplesPosts.bytes(type, size))
                        .build())
                .build();
    }

    private static String handle(WireSamplesSample lookup) {
        return lookup.query().get("handle").get(0);
    }

    private static String message(WireSamplesRig rig, String sample) {
        return WireSamplesJson.text(rig.recorded(sample).answer(), "message");
    }

    private static Object record(WireSamplesSample created) {
        return WireSamplesJson.at(created.sent(), "record");
    }

    private static Object sent(WireSamplesRig rig, String sample) {
        return WireSamplesJson.object(rig.exchanges(sample).get(0).request().getBodyAsString());
    }

    private static Instant deadline(WireSamplesRig rig) {
        return rig.clock().instant().plus(Duration.ofMinutes(5));
    }
}
