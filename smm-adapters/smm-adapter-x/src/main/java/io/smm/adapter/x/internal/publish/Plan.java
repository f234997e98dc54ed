package io.smm.adapter.x.internal.publish;

import io.smm.post.Media;
import io.smm.post.Post;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How far a publication is.
 *
 * @param files the files that are there, of each part
 * @param upload the one that is on its way
 * @param done the ids of what stands: the parts, then the first comments
 */
record Plan(List<List<File>> files, Optional<Upload> upload, List<String> done) {

    /**
     * A file that a post may name.
     *
     * @param id its id
     * @param key its key; empty where X told none
     */
    record File(String id, Optional<String> key) {}

    /** What comes next. */
    enum Step {
        UPLOAD,
        GO_ON,
        PUBLISH,
        NOTHING
    }

    Plan {
        files = files.stream().map(List::copyOf).toList();
        done = List.copyOf(done);
    }

    static Plan of(Post post) {
        return new Plan(post.parts().stream().map(part -> List.<File>of()).toList(), Optional.empty(), List.of());
    }

    Step next(Post post) {
        if (done.size() == post.publicationCount()) {
            return Step.NOTHING;
        }
        if (upload.isPresent()) {
            return Step.GO_ON;
        }
        return lacking(post).isPresent() ? Step.UPLOAD : Step.PUBLISH;
    }

    /** Which part lacks a file; empty when all have all. */
    Optional<Integer> lacking(Post post) {
        for (int i = 0; i < files.size(); i++) {
            if (files.get(i).size() < post.parts().get(i).media().size()) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** The file that is next to be uploaded, or on its way. */
    Media wanted(Post post) {
        int part = lacking(post).orElseThrow();
        return post.parts().get(part).media().get(files.get(part).size());
    }

    Plan with(Upload next) {
        return new Plan(files, Optional.of(next), done);
    }

    Plan uploaded(Post post, Upload there) {
        int part = lacking(post).orElseThrow();
        List<List<File>> all = new ArrayList<>(files);
        List<File> ofPart = new ArrayList<>(all.get(part));
        ofPart.add(new File(there.id(), there.key()));
        all.set(part, ofPart);
        return new Plan(all, Optional.empty(), done);
    }

    Plan standing(String id) {
        List<String> all = new ArrayList<>(done);
        all.add(id);
        return new Plan(files, upload, all);
    }
}
