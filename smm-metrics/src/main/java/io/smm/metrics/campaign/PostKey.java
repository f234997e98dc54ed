package io.smm.metrics.campaign;

import io.smm.Network;
import io.smm.post.PostRef;

/** What makes two references mean one post: other ids, such as that of a version, may change. */
record PostKey(Network network, String id) {

    static PostKey of(PostRef post) {
        return new PostKey(post.network(), post.id());
    }
}
