package io.smm.adapter.memory.broken;

import io.smm.post.Post;
import io.smm.post.PostPart;
import io.smm.spi.NetworkAdapter;
import io.smm.spi.PublishIntent;
import io.smm.spi.PublishState;
import io.smm.spi.PublishStep;
import io.smm.spi.Publisher;
import io.smm.spi.Reconciliation;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Publishes less than it was given, and says that all went well. */
final class LeavesSomethingOut extends BrokenAdapter {

    private final UnaryOperator<PostPart> less;

    private LeavesSomethingOut(NetworkAdapter good, UnaryOperator<PostPart> less) {
        super(good);
        this.less = less;
    }

    static LeavesSomethingOut linkCards(NetworkAdapter good) {
        return new LeavesSomethingOut(good, part -> {
            if (part.repostOf().isPresent()) {
                return part;
            }
            PostPart.Builder rest = PostPart.builder(part.text());
            part.poll().ifPresent(rest::poll);
            part.media().forEach(rest::media);
            part.quote().ifPresent(rest::quote);
            part.languages().forEach(rest::language);
            return rest.build();
        });
    }

    static LeavesSomethingOut quotes(NetworkAdapter good) {
        return new LeavesSomethingOut(good, part -> {
            if (part.repostOf().isPresent()) {
                return part;
            }
            PostPart.Builder rest = PostPart.builder(part.text());
            part.poll().ifPresent(rest::poll);
            part.media().forEach(rest::media);
            part.link().ifPresent(rest::link);
            part.languages().forEach(rest::language);
            return rest.build();
        });
    }

    @Override
    public Optional<Publisher> publisher() {
        return super.publisher().map(good -> new BrokenPublisher(good) {
            @Override
            public PublishState begin(PublishIntent intent) {
                return good.begin(less(intent));
            }

            @Override
            public PublishStep advance(PublishIntent intent, PublishState state, Instant deadline) {
                return good.advance(less(intent), state, deadline);
            }

            @Override
            public Reconciliation reconcile(PublishIntent intent, PublishState state, Instant since) {
                return good.reconcile(less(intent), state, since);
            }
        });
    }

    private PublishIntent less(PublishIntent intent) {
        Post post = intent.post();
        return intent.withPost(post.withParts(post.parts().stream().map(less).toList()));
    }
}
