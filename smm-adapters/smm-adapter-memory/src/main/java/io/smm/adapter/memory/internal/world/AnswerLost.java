package io.smm.adapter.memory.internal.world;

/** Not an answer but the lack of one: the request or its answer was lost on the way, and the client waits until its time-out. */
public final class AnswerLost extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AnswerLost() {
        super("no answer came");
    }
}
