package io.smm.error;

/**
 * A store has no room left under the bound that its host set. Nothing was stored, and so nothing was planned and nothing published; what
 * was there stays. There is room again when posts have gone out or were cancelled, or after the host raised the bound.
 */
public final class StorageFullException extends SmmException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the error.
     *
     * @param details what is known of it
     */
    public StorageFullException(ErrorDetails details) {
        super(details);
    }
}
