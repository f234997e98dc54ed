package io.smm.insight;

/** Whether a number counts people or what they do, by the source's own word. */
public enum Uniqueness {
    /** Each time counts. */
    EVERY_TIME,
    /** Each person counts once within the number's own window; numbers of several windows or posts share people. */
    ONCE_EACH,
    /** The source does not say. */
    UNSTATED
}
