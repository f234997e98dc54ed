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
 * How far a publication is, and its bytes. Format 1: the key (UTF), the number of parts that stand (int), the number of images
 * uploaded for the next part (int), their ids (UTF each).
 *
 * @param key what the ids of all parts begin with, chosen at the beginning and never changed
 * @param done how many parts stand
 * @param images the ids of the images uploaded for the part that is next
 */
record Progress(String key, int done, List<String> images) {

    private static final int FORMAT = 1;

    Progress {
        images = List.copyOf(images);
    }

    static Progress beginning(String key) {
        return new Progress(key, 0, List.of());
    }

    /** The id that a part gets, whoever asks and whenever. */
    String keyOf(int part) {
        return key + "." + part;
    }

    Progress withImage(String id) {
        List<String> more = new ArrayList<>(images);
        more.add(id);
        return new Progress(key, done, more);
    }

    Progress withPartDone() {
        return new Progress(key, done + 1, List.of());
    }

    PublishState toState(Post post) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(key);
            out.writeInt(done);
            out.writeInt(images.size());
            for (String image : images) {
                out.writeUTF(image);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory cannot fail", impossible);
        }
        return PublishState.of(FORMAT, bytes.toByteArray(), next(post));
    }

    static Progress read(PublishState state, Post post) {
        if (state.format() != FORMAT) {
            throw InvalidInputException.of(
                    "PublishState", "format", "is " + state.format() + ", but this adapter reads " + FORMAT);
        }
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(state.bytes()))) {
            String key = in.readUTF();
            int done = in.readInt();
            int count = in.readInt();
            List<String> images = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                images.add(in.readUTF());
            }
            if (done < 0 || done > post.parts().size()) {
                throw InvalidInputException.of("PublishState", "bytes", "are not of this post");
            }
            return new Progress(key, done, images);
        } catch (IOException truncated) {
            throw InvalidInputException.of("PublishState", "bytes", "end too early");
        }
    }

    private StepKind next(Post post) {
        if (done == post.parts().size()) {
            return StepKind.NONE;
        }
        return images.size() < post.parts().get(done).images().size() ? StepKind.PREPARE : StepKind.EFFECT;
    }
}
