package io.smm.error;

/** The account is connected, but was not granted what this call needs (a scope, a role, a task on a page). */
public final class MissingScopeException extends SmmException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the error.
     *
     * @param details what is known of it
     */
    public MissingScopeException(ErrorDetails details) {
        super(details);
    }
}
