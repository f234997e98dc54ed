package io.smm.spi;

import io.smm.account.TenantId;
import io.smm.post.Delivery;
import io.smm.privacy.DataKind;
import io.smm.privacy.DataSubject;
import io.smm.privacy.Erasure;
import io.smm.privacy.PersonalDetail;
import io.smm.privacy.PersonalRecord;
import io.smm.privacy.RetentionRule;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What an outbox tells of people: the posts that mention them. It erases none, and says so of each: an entry is what keeps its post from
 * going out twice, and its words are the host's own, which {@code publishing().delete} takes back. A store only finds the deliveries.
 */
public interface DeliveryDataHolder extends PersonalDataHolder {

    /**
     * Finds the deliveries that mention a person.
     *
     * @param tenant whose deliveries
     * @param subject the person
     * @return those of which {@link DataSubject#isMentionedIn} is true; archived ones too, forgotten ones no more
     */
    List<Delivery> mentioning(TenantId tenant, DataSubject subject);

    @Override
    default String name() {
        return "deliveries";
    }

    @Override
    default Set<DataKind> kinds() {
        return Set.of(DataKind.PUBLISHED_POST);
    }

    @Override
    default List<PersonalRecord> export(TenantId tenant, DataSubject subject) {
        return mentioning(tenant, subject).stream()
                .map(delivery -> new PersonalRecord(
                        DataKind.PUBLISHED_POST,
                        name(),
                        delivery.createdAt(),
                        delivery.post().parts().stream()
                                .map(part ->
                                        new PersonalDetail("text", part.text().text()))
                                .toList()))
                .toList();
    }

    @Override
    default List<Erasure> erase(TenantId tenant, DataSubject subject) {
        List<String> kept = mentioning(tenant, subject).stream()
                .map(delivery -> "delivery " + delivery.id()
                        + " mentions the person: it keeps the post from going out twice; take the post back with"
                        + " publishing().delete")
                .toList();
        return List.of(new Erasure(name(), DataKind.PUBLISHED_POST, 0, kept));
    }

    @Override
    default List<Erasure> expire(RetentionRule rule, Instant before) {
        return List.of();
    }
}
