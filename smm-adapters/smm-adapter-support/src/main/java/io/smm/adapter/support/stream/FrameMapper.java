package io.smm.adapter.support.stream;

import java.time.Instant;

/** Says what an adapter's frames mean. Called by the thread that reads the line. */
@FunctionalInterface
public interface FrameMapper {

    /**
     * Reads a frame. Kinds that the SDK has no signal for are {@link FrameNews#NONE}, with a place where they have one.
     *
     * @param frame the frame; never one that was too large
     * @param receivedAt when it was read
     * @return what it says
     * @throws io.smm.adapter.support.MalformedAnswerException when it is not what the network sends: it is passed over, and what
     *     follows is after a gap
     * @throws io.smm.error.SmmException when it says that the line ends, and why
     */
    FrameNews read(Frame frame, Instant receivedAt);
}
