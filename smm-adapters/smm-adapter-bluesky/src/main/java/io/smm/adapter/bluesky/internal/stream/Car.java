package io.smm.adapter.bluesky.internal.stream;

import io.smm.adapter.support.MalformedAnswerException;
import java.util.Optional;

/** Blocks as a CAR holds them (version 1): a header, then each block behind its length and its CID. */
final class Car {

    private static final int MOST_SHIFT = 28;

    private Car() {}

    /**
     * Finds a block.
     *
     * @param car the blocks
     * @param cid its CID
     * @return the block; empty when it is not among them
     * @throws MalformedAnswerException when the blocks end in the middle
     */
    static Optional<Span> block(Span car, Span cid) {
        int at = car.from();
        boolean header = true;
        while (at < car.to()) {
            long length = 0;
            int shift = 0;
            int one;
            do {
                if (at >= car.to() || shift > MOST_SHIFT) {
                    throw new MalformedAnswerException("the length of a block is no number");
                }
                one = car.bytes()[at++];
                length |= (long) (one & 0x7f) << shift;
                shift += 7;
            } while (one < 0);
            if (length > car.to() - at) {
                throw new MalformedAnswerException("a block ends behind the end");
            }
            Span section = new Span(car.bytes(), at, at + (int) length);
            if (!header && section.startsWith(cid)) {
                return Optional.of(new Span(car.bytes(), section.from() + cid.length(), section.to()));
            }
            header = false;
            at = section.to();
        }
        return Optional.empty();
    }
}
