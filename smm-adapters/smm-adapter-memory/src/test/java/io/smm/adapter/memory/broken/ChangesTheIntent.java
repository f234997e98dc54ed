package io.smm.adapter.memory.broken;

import io.smm.account.Destination;
import io.smm.account.DestinationKind;
import io.smm.post.Image;
import io.smm.post.Media;
import io.smm.post.Post;
import io.smm.post.PostPart;
import io.smm.post.PostText;
import io.smm.spi.NetworkAdapter;
import io.smm.spi.PublishIntent;
import io.smm.spi.PublishState;
import io.smm.spi.PublishStep;
import io.smm.spi.Publisher;
import io.smm.spi.Reconciliation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Publishes something else than it was given, and says that all went well. */
final class ChangesTheIntent extends BrokenAdapter {

    private final UnaryOperator<PublishIntent> change;

    private ChangesTheIntent(NetworkAdapter good, UnaryOperator<PublishIntent> change) {
        super(good);
        this.change = change;
    }

    /** Whoever does not see the images learns nothing of them. */
    static ChangesTheIntent withoutAltTexts(NetworkAdapter good) {
        return ofParts(good, part -> media(part, mute(part.media())));
    }

    /** The last image comes first. */
    static ChangesTheIntent reordered(NetworkAdapter good) {
        return ofParts(good, part -> {
            List<Media> media = new ArrayList<>(part.media());
            Collections.reverse(media);
            return media(part, media);
        });
    }

    /** A question without answers. */
    static ChangesTheIntent withoutPolls(NetworkAdapter good) {
        return ofParts(
                good,
                part -> part.poll().isPresent()
                        ? PostPart.of(PostText.of(part.text().text()))
                        : part);
    }

    /** Every post lands on the first board. */
    static ChangesTheIntent toAnotherPlace(NetworkAdapter good) {
        return new ChangesTheIntent(
                good,
                intent -> new PublishIntent(
                        intent.delivery(),
                        intent.connection(),
                        intent.post(),
                        intent.createdAt(),
                        intent.destination().map(place -> Destination.of(DestinationKind.BOARD, "the-first-board")),
                        intent.networkTime()));
    }

    private static ChangesTheIntent ofParts(NetworkAdapter good, UnaryOperator<PostPart> change) {
        return new ChangesTheIntent(good, intent -> {
            Post post = intent.post();
            return intent.withPost(
                    post.withParts(post.parts().stream().map(change).toList()));
        });
    }

    private static PostPart media(PostPart part, List<Media> media) {
        return part.media().isEmpty() ? part : part.toBuilder().media(media).build();
    }

    private static List<Media> mute(List<Media> media) {
        return media.stream()
                .map(item -> item instanceof Image image
                        ? image.toBuilder().altText("").build()
                        : item)
                .toList();
    }

    @Override
    public Optional<Publisher> publisher() {
        return super.publisher().map(good -> new BrokenPublisher(good) {
            @Override
            public PublishState begin(PublishIntent intent) {
                return good.begin(change.apply(intent));
            }

            @Override
            public PublishStep advance(PublishIntent intent, PublishState state, Instant deadline) {
                return good.advance(change.apply(intent), state, deadline);
            }

            @Override
            public Reconciliation reconcile(PublishIntent intent, PublishState state, Instant since) {
                return good.reconcile(change.apply(intent), state, since);
            }
        });
    }
}
