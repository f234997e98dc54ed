package io.smm.metrics.reach;

/** How somebody came to see something. */
public enum ExposureKind {
    /** For nothing and through nobody: to followers, in a feed, by search. */
    ORGANIC(0),
    /** For money. */
    PAID(1),
    /** Through what others published of their own accord: a mention, a review, the press. */
    EARNED(2),
    /** Because a friend acted: passed it on, reacted, commented. */
    VIRAL(3);

    private final byte code;

    ExposureKind(int code) {
        this.code = (byte) code;
    }

    /** {@return its number in columns, 0 to 3; it never changes} */
    public byte code() {
        return code;
    }
}
