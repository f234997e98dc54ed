package io.smm.metrics.privacy;

/** Why a count is held back. */
public enum Suppression {
    /** There are too few people behind it. */
    PRIMARY("too few people"),
    /** Another count that is held back could be computed from it and the total. */
    SECONDARY("would give away another count");

    private final String words;

    Suppression(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
