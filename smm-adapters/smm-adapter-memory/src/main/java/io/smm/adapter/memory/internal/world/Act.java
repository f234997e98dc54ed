package io.smm.adapter.memory.internal.world;

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
    },
    /** Somebody passes it on. */
    SHARE {
        @Override
        void happen(StoredPost post, String handle) {
            post.shares().add(handle);
        }
    },
    /** Somebody follows its link. */
    CLICK {
        @Override
        void happen(StoredPost post, String handle) {
            // When they did it is noted, and where they land is the website's.
        }
    };

    /** Notes it. */
    abstract void happen(StoredPost post, String handle);
}
