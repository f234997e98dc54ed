package io.smm.chaos.simulation;

import io.smm.post.Post;
import io.smm.post.PostText;
import java.util.ArrayList;
import java.util.List;

/** What of a post is published one after the other: its parts, and then its first comments. */
final class Pieces {

    private Pieces() {}

    /** The words of each, in order. */
    static List<String> of(Post post) {
        List<String> texts = new ArrayList<>();
        post.parts().forEach(part -> texts.add(part.text().text()));
        post.firstComments().stream().map(PostText::text).forEach(texts::add);
        return texts;
    }
}
