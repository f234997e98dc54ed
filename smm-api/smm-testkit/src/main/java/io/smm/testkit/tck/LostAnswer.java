package io.smm.testkit.tck;

/** At which moment an answer is lost. */
public enum LostAnswer {
    /** The server has done nothing with the request: no post stands. */
    BEFORE_ACCEPTANCE,
    /** The server has accepted the post: it stands. */
    AFTER_ACCEPTANCE
}
