package io.smm.adapter.memory.internal.world;

import io.smm.listening.SignalKind;
import java.util.Optional;

/** What people can do with a post without words. */
public enum Act {
    /** It is shown to somebody. */
    DISPLAY {
        @Override
        void happen(StoredPost post, String handle) {
            post.displays().add(handle);
        }
    },
    /** Somebody opens it, which shows it to them too. */
    VIEW {
        @Override
        void happen(StoredPost post, String handle) {
            post.displays().add(handle);
            post.views().add(handle);
        }
    },
    /** Somebody likes it. */
    LIKE {
        @Override
        void happen(StoredPost post, String handle) {
            post.likes().add(handle);
        }

        @Override
        Optional<SignalKind> news(StoredPost post, String handle) {
            return post.likes().contains(handle) ? Optional.empty() : Optional.of(SignalKind.LIKE);
        }
    },
    /** Somebody passes it on. */
    SHARE {
        @Override
        void happen(StoredPost post, String handle) {
            post.shares().add(handle);
        }

        @Override
        Optional<SignalKind> news(StoredPost post, String handle) {
            return post.shares().contains(handle) ? Optional.empty() : Optional.of(SignalKind.REPOST);
        }
    },
    /** Somebody follows its link. */
    CLICK {
        @Override
        void happen(StoredPost post, String handle) {
            // When they did it is noted, and where they land is the website's.
        }
    };

    /** What the author is told of it, before it is noted; empty where the network says nothing or it was done before. */
    Optional<SignalKind> news(StoredPost post, String handle) {
        return Optional.empty();
    }

    /** Notes it. */
    abstract void happen(StoredPost post, String handle);
}
