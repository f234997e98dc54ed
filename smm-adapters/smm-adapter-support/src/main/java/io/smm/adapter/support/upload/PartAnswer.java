package io.smm.adapter.support.upload;

import io.smm.adapter.support.MalformedAnswerException;
import java.util.Objects;

/** What a server says after a part, or when it is asked where it stands. */
public sealed interface PartAnswer {

    /**
     * It has the part, and says no more than that.
     *
     * @param receipt what it wants to see again at the end, such as an ETag; empty text when nothing
     */
    record Taken(String receipt) implements PartAnswer {
        /**
         * Checks the component.
         *
         * @param receipt what it wants to see again at the end
         */
        public Taken {
            Objects.requireNonNull(receipt, "receipt");
        }
    }

    /**
     * It has everything before a byte, and wants more from there.
     *
     * @param from the position of the first byte that it does not have; the total when it has all
     * @param to the position after the last byte that it wants next; 0 when it leaves that to us
     */
    record Wants(long from, long to) implements PartAnswer {
        /**
         * Checks the numbers, which are the server's.
         *
         * @param from the position of the first byte that it does not have
         * @param to the position after the last byte that it wants next
         * @throws MalformedAnswerException when they are no range
         */
        public Wants {
            if (from < 0 || to < 0 || to > 0 && to < from) {
                throw new MalformedAnswerException("no range of bytes: " + from + " to " + to);
            }
        }
    }

    /**
     * It has everything, and needs no other call to say so.
     *
     * @param result what it made of it, such as an id; empty text when it does not say
     */
    record Finished(String result) implements PartAnswer {
        /**
         * Checks the component.
         *
         * @param result what it made of it
         */
        public Finished {
            Objects.requireNonNull(result, "result");
        }
    }

    /** {@return that it has the part} */
    static PartAnswer taken() {
        return new Taken("");
    }

    /**
     * That it has the part, with a receipt.
     *
     * @param receipt what it wants to see again at the end
     * @return the answer
     */
    static PartAnswer taken(String receipt) {
        return new Taken(receipt);
    }

    /**
     * That it has everything before a byte.
     *
     * @param offset the position of the first byte that it does not have
     * @return the answer
     */
    static PartAnswer wants(long offset) {
        return new Wants(offset, 0);
    }
}
