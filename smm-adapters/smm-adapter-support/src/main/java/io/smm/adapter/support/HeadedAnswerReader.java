package io.smm.adapter.support;

/**
 * Reads an answer whose head says something too: where the next page begins, or that the network is not done yet.
 *
 * @param <T> what it makes of it
 */
@FunctionalInterface
public interface HeadedAnswerReader<T> {

    /**
     * Reads one JSON value.
     *
     * @param head the answer's status and headers; the status is a good one
     * @param json stands before the value's content; must have read or skipped all of it afterwards
     * @return what was read
     * @throws MalformedAnswerException when the answer is not what the network promises
     * @throws NativeErrorException when it is an error of the network after all
     */
    T read(AnswerHead head, JsonReader json);
}
