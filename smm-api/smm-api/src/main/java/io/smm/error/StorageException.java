package io.smm.error;

/**
 * A store could not do what was asked: its database is down or busy, holds what this version cannot read, or is set up so that it
 * would lose what it confirms. {@link #retryAdvice()} tells them apart: the same call may be repeated when the database is back,
 * because each write to a store is conditional or may be made twice; the rest needs somebody to act.
 */
public final class StorageException extends SmmException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the error.
     *
     * @param details what is known of it
     */
    public StorageException(ErrorDetails details) {
        super(details);
    }
}
