package io.smm.core.internal;

import io.smm.error.SmmException;

/**
 * What a log may say of an exception. A stranger's may carry anything in its message and in its causes, secrets included, so only its
 * type and the place it came from are told; ours keep secrets out of their messages.
 */
public final class FaultText {

    private FaultText() {}

    /**
     * Tells of an exception without quoting a stranger.
     *
     * @param fault the exception
     * @return one line
     */
    public static String of(Throwable fault) {
        if (fault instanceof SmmException told) {
            return fault.getClass().getSimpleName() + ": " + told.details().message();
        }
        StackTraceElement[] frames = fault.getStackTrace();
        return fault.getClass().getName() + (frames.length == 0 ? "" : " at " + frames[0]);
    }
}
