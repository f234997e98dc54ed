package io.smm.adapter.support;

/**
 * Reads an answer, token by token, while it comes in.
 *
 * @param <T> what it makes of it
 */
@FunctionalInterface
public interface AnswerReader<T> {

    /**
     * Reads one JSON value.
     *
     * @param json stands before the value's content; must have read or skipped all of it afterwards
     * @return what was read
     * @throws MalformedAnswerException when the value is not what the network promises
     * @throws NativeErrorException when it is an error of the network after all
     */
    T read(JsonReader json);
}
