package io.smm.adapter.bluesky.internal.map;

import io.smm.adapter.bluesky.internal.wire.AuthorWire;
import io.smm.adapter.bluesky.internal.wire.FeatureWire;
import io.smm.adapter.bluesky.internal.wire.PostRecordWire;
import io.smm.adapter.bluesky.internal.wire.RecordWire;
import io.smm.adapter.bluesky.internal.wire.StrongRef;
import io.smm.adapter.support.JsonReader;
import io.smm.listening.Signal;
import io.smm.listening.SignalKind;
import java.util.Optional;
import java.util.Set;

/** Records of others, of which nothing is known but themselves: what they are to us. */
public final class Heard {

    /** The collections whose records may be something to us. */
    public static final Set<String> COLLECTIONS =
            Set.of(PostRecordWire.COLLECTION, SubjectRecords.REPOST, SubjectRecords.LIKE, SubjectRecords.FOLLOW);

    private final String us;
    private final Permalinks links;

    /**
     * For one account.
     *
     * @param us its DID
     * @param links the addresses for people
     */
    public Heard(String us, Permalinks links) {
        this.us = us;
        this.links = links;
    }

    /**
     * Says what a record is to us: in a thread that we began or in answer to us, a comment; else, with a post of ours in it, a
     * quote, a repost or a like; else, with our name in its text, a mention; or a follow of ours.
     *
     * @param record the record
     * @param time when the network told of it
     * @return the signal; empty when it is nothing to us
     */
    public Optional<Signal> signal(RecordWire record, String time) {
        return switch (record.value().collection()) {
            case SubjectRecords.REPOST -> withOurPost(SignalKind.REPOST, "repost", record, time);
            case SubjectRecords.LIKE -> withOurPost(SignalKind.LIKE, "like", record, time);
            case SubjectRecords.FOLLOW ->
                record.value()
                        .field("subject", JsonReader::text)
                        .flatMap(did -> did)
                        .filter(us::equals)
                        .map(ours -> deed(SignalKind.FOLLOW, "follow", record, Optional.empty(), time));
            default ->
                record.post()
                        .flatMap(post -> kind(post)
                                .map(kind -> Signals.heard(kind, record.ref(), author(record), post, time, us, links)));
        };
    }

    private Optional<Signal> withOurPost(SignalKind kind, String nativeKind, RecordWire record, String time) {
        return record.value()
                .field("subject", StrongRef::read)
                .filter(this::isOurs)
                .map(subject -> deed(kind, nativeKind, record, Optional.of(subject.uri()), time));
    }

    private Signal deed(SignalKind kind, String nativeKind, RecordWire record, Optional<String> about, String time) {
        return Signals.deed(kind, nativeKind, record.ref(), author(record), about, time, links);
    }

    /** Whose repository it lies in; the handle is not said. */
    private static AuthorWire author(RecordWire record) {
        return AtUri.parse(record.ref().uri())
                .map(uri -> new AuthorWire(uri.authority(), Actors.NO_HANDLE))
                .orElseThrow();
    }

    private Optional<SignalKind> kind(PostRecordWire post) {
        boolean answer = post.reply()
                .filter(reply -> isOurs(reply.root()) || isOurs(reply.parent()))
                .isPresent();
        if (answer) {
            return Optional.of(SignalKind.COMMENT);
        }
        if (post.embed().quote().filter(this::isOurs).isPresent()) {
            return Optional.of(SignalKind.QUOTE);
        }
        return post.facets().stream()
                        .flatMap(facet -> facet.features().stream())
                        .anyMatch(new FeatureWire(FeatureWire.Kind.MENTION, us)::equals)
                ? Optional.of(SignalKind.MENTION)
                : Optional.empty();
    }

    private boolean isOurs(StrongRef ref) {
        return AtUri.parse(ref.uri()).filter(uri -> uri.authority().equals(us)).isPresent();
    }
}
