package io.smm.adapter.bluesky.internal.publish;

import io.smm.adapter.bluesky.internal.map.AtUri;
import io.smm.adapter.bluesky.internal.wire.BlobWire;
import io.smm.adapter.bluesky.internal.wire.PostRecordWire;
import io.smm.adapter.bluesky.internal.wire.StrongRef;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How far one part is.
 *
 * @param rkey the key that its record will have
 * @param quote the post that it quotes or passes on, in its exact version; empty when there is none, or it was not looked up yet
 * @param blobs what was uploaded so far: {@code Attachments.of}, in order
 * @param job the work on the next of them at the video service; empty when nothing is worked on
 * @param uploadedAgain whether the server had thrown the first uploads away
 * @param published where it stands; empty before
 */
record PartPlan(
        String rkey,
        Optional<StrongRef> quote,
        List<BlobWire> blobs,
        Optional<VideoJob> job,
        boolean uploadedAgain,
        Optional<StrongRef> published) {

    PartPlan {
        blobs = List.copyOf(blobs);
    }

    static PartPlan of(String rkey, Optional<StrongRef> quote) {
        return new PartPlan(rkey, quote, List.of(), Optional.empty(), false, Optional.empty());
    }

    PartPlan quoting(StrongRef post) {
        return new PartPlan(rkey, Optional.of(post), blobs, job, uploadedAgain, published);
    }

    PartPlan with(BlobWire blob) {
        return new PartPlan(
                rkey,
                quote,
                Stream.concat(blobs.stream(), Stream.of(blob)).toList(),
                Optional.empty(),
                uploadedAgain,
                published);
    }

    PartPlan working(VideoJob begun) {
        return new PartPlan(rkey, quote, blobs, Optional.of(begun), uploadedAgain, published);
    }

    PartPlan withoutBlobs() {
        return new PartPlan(rkey, quote, List.of(), Optional.empty(), true, published);
    }

    PartPlan fullest(int attachments, String did) {
        StrongRef post = new StrongRef(
                new AtUri(did, PostRecordWire.COLLECTION, rkey).toString(), "c".repeat(StrongRef.MOST_CID));
        return new PartPlan(
                rkey,
                quote,
                Collections.nCopies(attachments, BlobWire.LARGEST),
                Optional.empty(),
                attachments > 0,
                Optional.of(post));
    }

    PartPlan at(StrongRef post) {
        return new PartPlan(rkey, quote, blobs, job, uploadedAgain, Optional.of(post));
    }
}
