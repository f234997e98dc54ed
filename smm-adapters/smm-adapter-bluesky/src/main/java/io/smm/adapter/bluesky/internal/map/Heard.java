package io.smm.adapter.bluesky.internal.map;

import io.smm.adapter.bluesky.internal.wire.AuthorWire;
import io.smm.adapter.bluesky.internal.wire.FeatureWire;
import io.smm.adapter.bluesky.internal.wire.PostRecordWire;
import io.smm.adapter.bluesky.internal.wire.RecordWire;
import io.smm.adapter.bluesky.internal.wire.StrongRef;
import io.smm.listening.Signal;
import io.smm.listening.SignalKind;
import java.util.Optional;
import java.util.Set;

/** Records of others, of which nothing is known but themselves: what they are to us. */
public final class Heard {

    /** The collections whose records may be something to us. */
    public static final Set<String> COLLECTIONS = Set.of(PostRecordWire.COLLECTION, SubjectRecords.REPOST);

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
     * quote or a repost; else, with our name in its text, a mention.
     *
     * @param record the record
     * @param time when the network told of it
     * @return the signal; empty when it is nothing to us
     */
    public Optional<Signal> signal(RecordWire record, String time) {
        if (record.value().collection().equals(SubjectRecords.REPOST)) {
            return record.value()
                    .field("subject", StrongRef::read)
                    .filter(this::isOurs)
                    .map(subject -> Signals.repost(record.ref(), author(record), PostRefs.bare(subject), time, links));
        }
        return record.post()
                .flatMap(post -> kind(post)
                        .map(kind -> Signals.heard(kind, record.ref(), author(record), post, time, us, links)));
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
