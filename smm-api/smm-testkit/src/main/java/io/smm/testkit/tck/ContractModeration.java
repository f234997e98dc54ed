package io.smm.testkit.tck;

import io.smm.post.PostRef;

/** What became of comments that the adapter moderated, as the network and other people see it. */
public interface ContractModeration {

    /**
     * Tells whether a stranger who looks sees a comment at once.
     *
     * @param post the post that it stands below
     * @param comment the comment
     * @return whether they do
     */
    boolean strangersSee(PostRef post, PostRef comment);

    /**
     * Tells whether a comment stands on the network, seen or not.
     *
     * @param comment the comment
     * @return whether it does
     */
    boolean stands(PostRef comment);

    /**
     * Tells whether a stranger can comment on a post; tries it where that is the only way to know.
     *
     * @param post the post
     * @return whether they can
     */
    boolean strangersCanComment(PostRef post);
}
