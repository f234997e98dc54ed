package io.smm.adapter.mastodon.internal.publish;

import io.smm.post.Post;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How far a publication is, and all that was looked up for it: the state between two steps. Every file is uploaded before the first
 * part is published, so that what is wrong with a later part is known while nothing stands yet.
 *
 * @param media the ids of the files uploaded so far, part by part
 * @param working whether the server still works on the file uploaded last
 * @param fence what stood before the first sending
 * @param alike the ids of posts that waited already and say the same for the same time; empty before the server was asked
 * @param scheduled the id under which the post waits on the server
 * @param done the ids of the parts and first comments that stand, in order
 */
record Plan(
        List<List<String>> media,
        boolean working,
        Optional<Fence> fence,
        Optional<List<String>> alike,
        Optional<String> scheduled,
        List<String> done) {

    /** What comes next. */
    enum Step {
        UPLOAD,
        AWAIT,
        ASK_SCHEDULE,
        HAND_OVER,
        CHECK_SCHEDULE,
        FENCE,
        PUBLISH,
        NOTHING
    }

    Plan {
        media = media.stream().map(List::copyOf).toList();
        alike = alike.map(List::copyOf);
        done = List.copyOf(done);
    }

    static Plan of(Post post) {
        return new Plan(
                post.parts().stream().map(part -> List.<String>of()).toList(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    Step next(Post post, boolean later) {
        if (done.size() == post.publicationCount()) {
            return Step.NOTHING;
        }
        if (working) {
            return Step.AWAIT;
        }
        if (uploading(post).isPresent()) {
            return Step.UPLOAD;
        }
        if (later) {
            return scheduled.isPresent() ? Step.CHECK_SCHEDULE : alike.isPresent() ? Step.HAND_OVER : Step.ASK_SCHEDULE;
        }
        return fence.isPresent() ? Step.PUBLISH : Step.FENCE;
    }

    /** The part whose next file is to be uploaded. */
    Optional<Integer> uploading(Post post) {
        for (int i = 0; i < media.size(); i++) {
            if (media.get(i).size() < post.parts().get(i).media().size()) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** The file that the server works on. */
    String awaited() {
        return media.stream()
                .flatMap(List::stream)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    /** The newest post that certainly stood before the next sending. */
    Fence before() {
        Fence first = fence.orElseThrow();
        return done.isEmpty()
                ? first
                : new Fence(Optional.of(done.get(done.size() - 1)), first.at(), first.visibility());
    }

    Plan uploaded(int part, String id, boolean ready) {
        List<List<String>> all = new ArrayList<>(media);
        List<String> ofPart = new ArrayList<>(all.get(part));
        ofPart.add(id);
        all.set(part, ofPart);
        return new Plan(all, !ready, fence, alike, scheduled, done);
    }

    Plan ready() {
        return new Plan(media, false, fence, alike, scheduled, done);
    }

    Plan behind(Fence found) {
        return new Plan(media, working, Optional.of(found), alike, scheduled, done);
    }

    Plan besides(List<String> others) {
        return new Plan(media, working, fence, Optional.of(others), scheduled, done);
    }

    Plan waitingAs(String id) {
        return new Plan(media, working, fence, alike, Optional.of(id), done);
    }

    Plan standing(String id) {
        List<String> all = new ArrayList<>(done);
        all.add(id);
        return new Plan(media, working, fence, alike, scheduled, all);
    }
}
