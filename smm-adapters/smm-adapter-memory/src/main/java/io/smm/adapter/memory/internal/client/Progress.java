package io.smm.adapter.memory.internal.client;

import io.smm.error.InvalidInputException;
import io.smm.post.Post;
import io.smm.spi.PublishState;
import io.smm.spi.StepKind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * How far a publication is, and its bytes. Format 2: the key (UTF), the number of pieces (parts, then first comments) that stand
 * (int), the number of media uploaded for the next part (int), their ids (UTF each), how many of them are ready (int). Format 1,
 * which is read too, has no last number: it knew images only, which are ready at once.
 *
 * @param key what the ids of all pieces begin with, chosen at the beginning and never changed
 * @param done how many pieces stand
 * @param media the ids of the media uploaded for the part that is next
 * @param ready how many of them, from the first on, are known to be ready
 */
record Progress(String key, int done, List<String> media, int ready) {

    private static final int FORMAT = 2;
    private static final int FORMAT_WITHOUT_READY = 1;

    Progress {
        media = List.copyOf(media);
    }

    static Progress beginning(String key) {
        return new Progress(key, 0, List.of(), 0);
    }

    /** The id that a piece gets, whoever asks and whenever. */
    String keyOf(int piece) {
        return key + "." + piece;
    }

    Progress withMedia(String id, boolean isReady) {
        List<String> more = new ArrayList<>(media);
        more.add(id);
        return new Progress(key, done, more, isReady && ready == media.size() ? ready + 1 : ready);
    }

    Progress withNextReady() {
        return new Progress(key, done, media, ready + 1);
    }

    Progress withPieceDone() {
        return new Progress(key, done + 1, List.of(), 0);
    }

    PublishState toState(Post post) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(key);
            out.writeInt(done);
            out.writeInt(media.size());
            for (String id : media) {
                out.writeUTF(id);
            }
            out.writeInt(ready);
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory cannot fail", impossible);
        }
        return PublishState.of(FORMAT, bytes.toByteArray(), next(post));
    }

    static Progress read(PublishState state, Post post) {
        if (state.format() != FORMAT && state.format() != FORMAT_WITHOUT_READY) {
            throw InvalidInputException.of(
                    "PublishState",
                    "format",
                    "is " + state.format() + ", but this adapter reads " + FORMAT_WITHOUT_READY + " and " + FORMAT);
        }
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(state.bytes()))) {
            String key = in.readUTF();
            int done = in.readInt();
            int count = in.readInt();
            List<String> media = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                media.add(in.readUTF());
            }
            int ready = state.format() == FORMAT ? in.readInt() : media.size();
            if (done < 0 || done > post.publicationCount()) {
                throw InvalidInputException.of("PublishState", "bytes", "are not of this post");
            }
            return new Progress(key, done, media, ready);
        } catch (IOException truncated) {
            throw InvalidInputException.of("PublishState", "bytes", "end too early");
        }
    }

    private StepKind next(Post post) {
        if (done == post.publicationCount()) {
            return StepKind.NONE;
        }
        boolean prepared = done >= post.parts().size()
                || ready == post.parts().get(done).media().size();
        return prepared ? StepKind.EFFECT : StepKind.PREPARE;
    }
}
