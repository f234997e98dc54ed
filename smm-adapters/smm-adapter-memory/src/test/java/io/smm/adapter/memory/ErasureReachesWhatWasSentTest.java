package io.smm.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.PageRequest;
import io.smm.account.AccountRef;
import io.smm.account.TenantId;
import io.smm.listening.Conversation;
import io.smm.listening.MessageDelivery;
import io.smm.listening.MessageOutcome;
import io.smm.listening.OutgoingMessage;
import io.smm.post.Post;
import io.smm.post.PostRef;
import io.smm.post.PostText;
import io.smm.privacy.DataKind;
import io.smm.privacy.DataSubject;
import io.smm.privacy.ErasureReport;
import io.smm.privacy.PersonalRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A person who asks is told of messages and posts that went to or name them, and what can be erased is. */
class ErasureReachesWhatWasSentTest {

    private static final TenantId TENANT = new TenantId("tenant-1");

    private final TestWorld world = new TestWorld();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aMessageIsToldAndErasedAndItsKeyStillKeepsItFromGoingOutTwice() {
        world.network.inbox().message("ana", "bakery", "Do you have rye bread?");
        Conversation conversation = conversation();
        assertThat(send(conversation).sent()).isTrue();
        long sent = world.network.inbox().sendRequests();
        AccountRef ana = conversation.participants().get(0);
        DataSubject subject = DataSubject.account(ana);

        assertThat(world.smm.privacy().export(TENANT, subject).records())
                .extracting(PersonalRecord::kind)
                .containsExactly(DataKind.SENT_MESSAGE);
        assertThat(world.smm.privacy().export(new TenantId("another"), subject).records())
                .isEmpty();

        ErasureReport report = world.smm.privacy().erase(TENANT, subject);

        assertThat(report.complete()).isTrue();
        assertThat(world.smm.privacy().export(TENANT, subject).records()).isEmpty();
        MessageDelivery again = send(conversation);
        assertThat(again.outcome()).isInstanceOf(MessageOutcome.Unknown.class);
        assertThat(again.toString()).doesNotContain(ana.id());
        assertThat(world.network.inbox().sendRequests()).isEqualTo(sent);
    }

    @Test
    void aPostThatNamesSomebodyIsToldAndKeptWithTheReason() {
        PostRef morning = world.network.write("ana", "Good morning.");
        world.publish(Post.builder(
                        PostText.builder().text("Thank you, ").mention("ana").build())
                .build());
        AccountRef ana = AccountRef.of(world.network.network(), morning.id().split("/", 2)[0], "ana");

        assertThat(world.smm.privacy().export(TENANT, DataSubject.account(ana)).records())
                .extracting(PersonalRecord::kind)
                .containsExactly(DataKind.PUBLISHED_POST);

        ErasureReport report = world.smm.privacy().erase(TENANT, DataSubject.account(ana));

        assertThat(report.complete()).isFalse();
        assertThat(report.kept()).singleElement().asString().contains("publishing().delete");
    }

    private Conversation conversation() {
        return world.smm
                .listening()
                .conversations(world.bakery, PageRequest.first())
                .items()
                .get(0);
    }

    private MessageDelivery send(Conversation conversation) {
        return world.smm.listening().send(world.bakery, conversation, OutgoingMessage.of("Yes, we have.", "answer-1"));
    }
}
