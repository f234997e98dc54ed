package io.smm.testkit.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.Capability;
import io.smm.PageRequest;
import io.smm.error.SmmException;
import io.smm.error.WindowClosedException;
import io.smm.listening.Conversation;
import io.smm.listening.ConversationId;
import io.smm.listening.MessageDelivery;
import io.smm.listening.MessageOutcome;
import io.smm.listening.OutgoingMessage;
import io.smm.listening.Sendability;
import io.smm.listening.Signal;
import io.smm.listening.SignalKind;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Private messages are read, sent once at most, and only while the network takes them. */
abstract class MessagesContract extends ContractGroup {

    private static final OutgoingMessage ANSWER = OutgoingMessage.of("Until noon.", "answer-1");

    MessagesContract(Supplier<ContractEnvironment> environments) {
        super(environments);
    }

    @Test
    void aMessageIsReadInItsConversation() {
        where(
                Capability.READ_MESSAGES,
                () -> {
                    hands().write("When do you close?");

                    Conversation conversation = onlyConversation();
                    List<Signal> messages = messages(conversation);

                    assertThat(messages).hasSize(1);
                    assertThat(messages.get(0).kind()).isEqualTo(SignalKind.MESSAGE);
                    assertThat(messages.get(0).text().text()).isEqualTo("When do you close?");
                    assertThat(messages.get(0).conversation()).contains(conversation.id());
                },
                this::conversations);
    }

    @Test
    void anAnswerWithinTheWindowIsSentOnceHoweverOftenItIsAsked() {
        where(
                Capability.SEND_MESSAGE,
                () -> {
                    Conversation conversation = written();

                    MessageDelivery first = send(conversation);
                    MessageDelivery again = send(conversation);

                    assertThat(first.outcome()).isInstanceOf(MessageOutcome.Sent.class);
                    assertThat(again).isEqualTo(first);
                    assertThat(hands().standing()).isEqualTo(1);
                    assertThat(hands().requests()).isEqualTo(1);
                },
                () -> send(made()));
    }

    @Test
    void afterTheWindowAMessageIsRefusedWithTheReasonBeforeAnythingIsSent() {
        where(
                Capability.SEND_MESSAGE,
                () -> {
                    Conversation conversation = written();
                    if (!hands().closeWindow()) {
                        return; // this network has no window
                    }

                    SmmException refusal = ContractRun.failureOf(() -> send(conversation));

                    assertThat(refusal)
                            .isExactlyInstanceOf(WindowClosedException.class)
                            .hasMessageContaining(conversation.sending().why())
                            .hasMessageContaining("instead: ");
                    assertThat(hands().requests()).as("requests sent").isZero();
                },
                () -> send(made()));
    }

    @Test
    void aMessageWhoseAnswerIsLostAfterAcceptanceIsUnknownAndNeverSentAgain() {
        lost(LostAnswer.AFTER_ACCEPTANCE, 1);
    }

    @Test
    void aMessageWhoseAnswerIsLostBeforeAcceptanceIsUnknownAndNeverSentAgain() {
        lost(LostAnswer.BEFORE_ACCEPTANCE, 0);
    }

    private void lost(LostAnswer moment, int standing) {
        where(
                Capability.SEND_MESSAGE,
                () -> {
                    Conversation conversation = written();
                    hands().loseNextAnswer(moment);

                    MessageDelivery delivery = send(conversation);
                    MessageDelivery again = send(conversation);

                    assertThat(delivery.outcome()).isInstanceOf(MessageOutcome.Unknown.class);
                    assertThat(again.outcome()).isInstanceOf(MessageOutcome.Unknown.class);
                    assertThat(hands().requests()).isEqualTo(1);
                    assertThat(hands().standing()).isEqualTo(standing);
                },
                () -> send(made()));
    }

    private Conversation written() {
        hands().write("When do you close?");
        return onlyConversation();
    }

    private Conversation onlyConversation() {
        List<Conversation> all = conversations();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private List<Conversation> conversations() {
        return run().smm().listening().conversations(run().connection(), PageRequest.first()).stream()
                .toList();
    }

    private List<Signal> messages(Conversation conversation) {
        return run().smm().listening().messages(run().connection(), conversation, PageRequest.first()).stream()
                .toList();
    }

    private MessageDelivery send(Conversation conversation) {
        return run().smm().listening().send(run().connection(), conversation, ANSWER);
    }

    private Conversation made() {
        return Conversation.builder(
                        run().network(),
                        new ConversationId("made-up"),
                        List.of(),
                        run().environment().clock().instant(),
                        Sendability.always("made up"))
                .build();
    }

    private ContractMessages hands() {
        return run().environment()
                .messages()
                .orElseGet(() ->
                        Assertions.fail("the environment has no messages, but " + run().network() + " declares them"));
    }
}
