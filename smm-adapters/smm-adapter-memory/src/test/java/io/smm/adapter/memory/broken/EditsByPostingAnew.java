package io.smm.adapter.memory.broken;

import io.smm.account.Connection;
import io.smm.post.DeliveryId;
import io.smm.post.EditedPost;
import io.smm.post.Outcome;
import io.smm.post.Post;
import io.smm.post.PostEdit;
import io.smm.post.PostRef;
import io.smm.post.PostText;
import io.smm.post.Publication;
import io.smm.spi.AdapterContext;
import io.smm.spi.NetworkAdapter;
import io.smm.spi.PostEditor;
import io.smm.spi.PublishIntent;
import io.smm.spi.Publisher;
import java.time.Instant;
import java.util.Optional;

/** Takes the post away and posts another under the new text: likes and comments are lost, and nobody is told. */
final class EditsByPostingAnew extends BrokenAdapter {

    private final AdapterContext context;

    EditsByPostingAnew(NetworkAdapter good, AdapterContext context) {
        super(good);
        this.context = context;
    }

    @Override
    public Optional<PostEditor> postEditor() {
        return super.postEditor().map(good -> new PostEditor() {
            @Override
            public EditedPost edit(Connection connection, PostRef post, PostEdit edit) {
                EditedPost edited = good.edit(connection, post, edit); // refuses what must be refused
                PostText text = edit.text().appliedTo(Optional.empty()).orElseThrow();
                postRemover()
                        .orElseThrow()
                        .delete(connection, edited.publication().ref());
                Instant now = context.clock().instant();
                PublishIntent intent = new PublishIntent(
                        new DeliveryId("anew-" + text.text().hashCode() + "-"
                                + post.id().hashCode()),
                        connection,
                        Post.builder(text).build(),
                        now);
                Publisher publisher = publisher().orElseThrow();
                Outcome outcome = publisher
                        .advance(intent, publisher.begin(intent), now.plusSeconds(30))
                        .outcome()
                        .orElseThrow();
                Publication anew = ((Outcome.Published) outcome).publication();
                return new EditedPost(anew, post);
            }

            @Override
            public Optional<Instant> editableUntil(Connection connection, Publication publication) {
                return good.editableUntil(connection, publication);
            }
        });
    }
}
