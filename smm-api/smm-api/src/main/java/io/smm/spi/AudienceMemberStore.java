package io.smm.spi;

import io.smm.Network;
import io.smm.account.TenantId;
import io.smm.audience.ContactId;
import io.smm.audience.CustomAudienceRef;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Keeps which contacts were put into which custom audiences. Thread-safe. */
public interface AudienceMemberStore {

    /**
     * Stores members before they are sent. One that stands under the same audience and contact with other hashes stays beside
     * it: the network knows the person by both.
     *
     * @param members the members
     */
    void put(Collection<AudienceMember> members);

    /**
     * Finds the audiences that a contact was put into.
     *
     * @param tenant whose contact
     * @param contact the contact
     * @return one entry an audience and set of hashes
     */
    List<AudienceMember> find(TenantId tenant, ContactId contact);

    /**
     * Forgets members.
     *
     * @param members the members; one that is not there is no fault
     */
    void remove(Collection<AudienceMember> members);

    /**
     * Forgets everybody in an audience.
     *
     * @param tenant whose audience
     * @param audience the audience
     */
    void removeAll(TenantId tenant, CustomAudienceRef audience);

    /**
     * Finds members that were stored before a moment.
     *
     * @param network on which network; empty for any
     * @param before the moment
     * @param limit how many at most
     * @return some of them; empty when there are none
     */
    List<AudienceMember> olderThan(Optional<Network> network, Instant before, int limit);
}
