package io.smm.spi;

import io.smm.Page;
import io.smm.PageRequest;
import io.smm.account.Connection;
import io.smm.listening.Conversation;
import io.smm.listening.MessageOutcome;
import io.smm.listening.OutgoingMessage;
import io.smm.listening.Signal;

/** Reads and sends private messages. Thread-safe. */
public interface Messenger {

    /**
     * Reads the account's conversations, the one with the newest message first.
     *
     * @param connection the account
     * @param page where to begin and how large a page is
     * @return the first page
     * @throws io.smm.error.UnsupportedCapabilityException when the network lets messages be sent only
     */
    Page<Conversation> conversations(Connection connection, PageRequest page);

    /**
     * Reads the messages of a conversation, ours among them, newest first.
     *
     * @param connection the account
     * @param conversation the conversation
     * @param page where to begin and how large a page is
     * @return the first page
     * @throws io.smm.error.UnsupportedCapabilityException when the network lets messages be sent only
     */
    Page<Signal> messages(Connection connection, Conversation conversation, PageRequest page);

    /**
     * Sends a message, with one request and no repeat. Called only while the conversation's window is open as far as we know.
     *
     * @param connection the account to send as
     * @param conversation the conversation
     * @param message the message
     * @return that it was sent
     * @throws io.smm.error.SmmException when it was not; with {@code RECONCILE_FIRST} when it may have been
     */
    MessageOutcome.Sent send(Connection connection, Conversation conversation, OutgoingMessage message);

    /**
     * Answers a public comment to its author alone, with one request and no repeat. Called only when the comment offers it.
     *
     * @param connection the account to send as
     * @param comment the comment
     * @param message the message
     * @return that it was sent
     * @throws io.smm.error.SmmException when it was not; with {@code RECONCILE_FIRST} when it may have been
     */
    MessageOutcome.Sent answerPrivately(Connection connection, Signal comment, OutgoingMessage message);
}
