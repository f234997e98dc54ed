package io.smm.post;

import java.util.Objects;

/**
 * A post after an edit. Some networks give it a new id: then the old reference leads nowhere, or to the former version.
 *
 * @param publication the post as it stands now; whoever keeps references keeps this one from now on
 * @param before the reference under which it was edited
 */
public record EditedPost(Publication publication, PostRef before) {

    /**
     * Checks that no component is null.
     *
     * @param publication the post as it stands now
     * @param before the reference under which it was edited
     */
    public EditedPost {
        Objects.requireNonNull(publication, "publication");
        Objects.requireNonNull(before, "before");
    }

    /** {@return whether the network gave the post another id} */
    public boolean hasNewId() {
        return !publication.ref().id().equals(before.id());
    }
}
