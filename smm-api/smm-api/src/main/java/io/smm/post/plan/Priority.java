package io.smm.post.plan;

/**
 * Which of a tenant's due posts has its turn first, where there are more than workers. Posts of one account keep the order of their
 * times whatever their priority, and no tenant goes before another by it.
 */
public enum Priority {
    /** Before all others, such as an answer in a crisis. */
    URGENT,
    /** The default. */
    NORMAL,
    /** After all others, such as an archive that is brought over. */
    BULK
}
