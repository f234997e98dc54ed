package io.smm.listening;

/** What kind of thing somebody said. The list grows with the SDK: a {@code switch} over it needs a default branch. */
public enum SignalKind {
    /** Said below one of our posts. */
    COMMENT,
    /** Said elsewhere, naming our account. */
    MENTION
}
