package io.smm.spi;

import io.smm.account.Connection;
import io.smm.post.EditedPost;
import io.smm.post.PostEdit;
import io.smm.post.PostRef;
import io.smm.post.Publication;
import java.time.Instant;
import java.util.Optional;

/** Changes posts that stand. Thread-safe. */
public interface PostEditor {

    /**
     * Changes a post; the same edit again leaves the same post.
     *
     * @param connection the account that published it
     * @param post the post
     * @param edit what shall become of it
     * @return the post as it stands now, with its new id where the network gives one
     * @throws io.smm.error.WindowClosedException when the time for edits has passed
     * @throws io.smm.error.NotFoundException when the post does not exist
     */
    EditedPost edit(Connection connection, PostRef post, PostEdit edit);

    /**
     * Until when the network allows edits of a publication. Offline.
     *
     * @param connection the account that published it
     * @param publication the publication
     * @return the end; empty when the network sets none
     */
    Optional<Instant> editableUntil(Connection connection, Publication publication);
}
