package io.smm.post;

import io.smm.error.Faults;
import java.util.List;
import java.util.stream.Collectors;

/** How the parts of a thread become one post; what the fallbacks share. */
final class ThreadParts {

    private ThreadParts() {}

    static Post replace(Post thread, PostPart only) {
        return thread.toBuilder().only(only).build();
    }

    static void refuseAll(PostPart part, String field, Faults faults) {
        faults.check(part.link().isEmpty(), field + ".link", "its link card would be lost")
                .check(part.poll().isEmpty(), field + ".poll", "its poll would be lost")
                .check(part.quote().isEmpty(), field + ".quote", "its quote would be lost");
    }

    static Media captioned(Media item, String caption) {
        if (item instanceof Video video) {
            return video.toBuilder().caption(both(video.caption(), caption)).build();
        }
        Image image = (Image) item;
        return image.toBuilder().caption(both(image.caption(), caption)).build();
    }

    private static String both(String own, String more) {
        return List.of(own, more).stream().filter(text -> !text.isBlank()).collect(Collectors.joining("\n\n"));
    }

    static PostText joined(List<PostPart> parts) {
        PostText.Builder all = PostText.builder();
        boolean first = true;
        for (PostPart part : parts) {
            if (!part.text().isEmpty()) {
                if (!first) {
                    all.text("\n\n");
                }
                all.append(part.text());
                first = false;
            }
        }
        return all.build();
    }
}
