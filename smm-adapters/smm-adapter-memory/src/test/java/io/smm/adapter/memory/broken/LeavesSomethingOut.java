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
            PostPart.Builder rest = PostPart.builder(part.text());
            part.images().forEach(rest::image);
            part.quote().ifPresent(rest::quote);
            part.languages().forEach(rest::language);
            return rest.build();
        });
    }

    static LeavesSomethingOut quotes(NetworkAdapter good) {
        return new LeavesSomethingOut(good, part -> {
            PostPart.Builder rest = PostPart.builder(part.text());
            part.images().forEach(rest::image);
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
        Post.Builder post = Post.builder(less.apply(intent.post().parts().get(0)));
        intent.post().parts().stream().skip(1).map(less).forEach(post::then);
        intent.post().replyTo().ifPresent(post::replyTo);
        intent.post().campaign().ifPresent(post::campaign);
        return new PublishIntent(
                intent.delivery(), intent.connection(), post.build(), intent.createdAt(), intent.networkTime());
    }
}
