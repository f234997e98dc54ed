package io.smm.core.internal.audience;

import io.smm.account.Connection;
import io.smm.audience.AudienceSize;
import io.smm.audience.Contact;
import io.smm.audience.ContactId;
import io.smm.audience.CustomAudience;
import io.smm.audience.CustomAudienceRef;
import io.smm.audience.HashedContact;
import io.smm.audience.HashingRules;
import io.smm.audience.UploadReport;
import io.smm.privacy.Purpose;
import io.smm.spi.AudienceManager;
import io.smm.spi.AudienceMember;
import io.smm.spi.AudienceMemberStore;
import io.smm.spi.ConsentStore;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** One upload into a custom audience, batch by batch. */
final class Upload {

    private final AudienceManager manager;
    private final Connection connection;
    private final CustomAudienceRef audience;
    private final Purpose purpose;
    private final ConsentStore consents;
    private final AudienceMemberStore members;
    private final Clock clock;
    private final List<AudienceMember> batch = new ArrayList<>();
    private long accepted;
    private long rejected;
    private long withoutConsent;
    private long withoutIdentifier;

    Upload(
            AudienceManager manager,
            Connection connection,
            CustomAudienceRef audience,
            Purpose purpose,
            ConsentStore consents,
            AudienceMemberStore members,
            Clock clock) {
        this.manager = manager;
        this.connection = connection;
        this.audience = audience;
        this.purpose = purpose;
        this.consents = consents;
        this.members = members;
        this.clock = clock;
    }

    UploadReport all(Iterator<Contact> contacts) {
        HashingRules rules = manager.hashingRules();
        while (contacts.hasNext()) {
            Contact contact = contacts.next();
            if (!mayBeUsed(contact.id())) {
                withoutConsent++;
                continue;
            }
            Optional<HashedContact> hashed = HashedContact.of(contact, rules);
            if (hashed.isEmpty()) {
                withoutIdentifier++;
                continue;
            }
            batch.add(new AudienceMember(connection, audience, contact.id(), hashed.get(), purpose, clock.instant()));
            if (batch.size() == manager.mostPerCall()) {
                send();
            }
        }
        if (!batch.isEmpty()) {
            send();
        }
        AudienceSize matched = manager.find(connection, audience)
                .map(CustomAudience::size)
                .orElse(new AudienceSize.NotTold("the network does not show the audience yet"));
        return new UploadReport(accepted, rejected, withoutConsent, withoutIdentifier, matched);
    }

    /** Remembered before it is sent: whoever might be in the audience must be found when the person asks to be taken out. */
    private void send() {
        members.put(batch);
        AudienceManager.Batch answer = manager.add(
                connection, audience, batch.stream().map(AudienceMember::hashed).toList());
        accepted += answer.accepted();
        rejected += answer.rejected();
        takeOutWhoWithdrewMeanwhile();
        batch.clear();
    }

    /** A withdrawal between the look at the consent and the network's answer found nobody in the audience to take out. */
    private void takeOutWhoWithdrewMeanwhile() {
        List<AudienceMember> withdrawn =
                batch.stream().filter(member -> !mayBeUsed(member.contact())).toList();
        if (!withdrawn.isEmpty()) {
            Removal.of(manager, connection, audience, withdrawn);
            members.remove(withdrawn);
            accepted -= withdrawn.size();
            withoutConsent += withdrawn.size();
        }
    }

    private boolean mayBeUsed(ContactId contact) {
        return consents.find(connection.tenant(), contact, purpose)
                .filter(consent -> consent.holdsAt(clock.instant()))
                .isPresent();
    }
}
