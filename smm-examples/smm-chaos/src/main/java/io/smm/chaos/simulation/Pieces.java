package io.smm.chaos.simulation;

import io.smm.post.Post;
import io.smm.post.PostText;
import io.smm.post.plan.PlannedFollowUp;
import io.smm.post.plan.PlannedPost;
import java.util.ArrayList;
import java.util.List;

/** What of a post is published one after the other: its parts, and then its first comments. */
final class Pieces {

    private Pieces() {}

    /** The words of all that may come of a planned post: of itself, and of what follows it. */
    static List<String> ofAll(PlannedPost planned) {
        List<String> texts = of(planned.post());
        planned.followUps().forEach(one -> texts.addAll(following(one)));
        return texts;
    }

    /** The words of what follows. */
    static List<String> following(PlannedFollowUp followUp) {
        return followUp.followUp().post().map(Pieces::of).orElse(List.of());
    }

    /** The words of each, in order. */
    static List<String> of(Post post) {
        List<String> texts = new ArrayList<>();
        post.parts().forEach(part -> texts.add(part.text().text()));
        post.firstComments().stream().map(PostText::text).forEach(texts::add);
        return texts;
    }
}
