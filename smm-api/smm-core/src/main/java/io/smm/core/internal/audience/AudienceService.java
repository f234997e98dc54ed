package io.smm.core.internal.audience;

import io.smm.Capability;
import io.smm.Page;
import io.smm.PageRequest;
import io.smm.account.Connection;
import io.smm.audience.AudienceSize;
import io.smm.audience.Audiences;
import io.smm.audience.Contact;
import io.smm.audience.ContactId;
import io.smm.audience.CustomAudience;
import io.smm.audience.CustomAudienceRef;
import io.smm.audience.Dimension;
import io.smm.audience.Segment;
import io.smm.audience.Targeting;
import io.smm.audience.TargetingOption;
import io.smm.audience.TargetingPlan;
import io.smm.audience.UploadReport;
import io.smm.core.internal.Registry;
import io.smm.error.Faults;
import io.smm.privacy.Purpose;
import io.smm.spi.AudienceManager;
import io.smm.spi.AudienceMember;
import io.smm.spi.AudienceMemberStore;
import io.smm.spi.ConsentStore;
import io.smm.spi.NetworkAdapter;
import io.smm.spi.TargetingCatalogue;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Audiences through the adapters: checks first, then calls. */
public final class AudienceService implements Audiences {

    private final Registry registry;
    private final ConsentStore consents;
    private final AudienceMemberStore members;
    private final Clock clock;

    /**
     * Makes the service.
     *
     * @param registry the adapters
     * @param consents where consents are kept
     * @param members where the members of custom audiences are kept
     * @param clock the time
     */
    public AudienceService(Registry registry, ConsentStore consents, AudienceMemberStore members, Clock clock) {
        this.registry = registry;
        this.consents = consents;
        this.members = members;
        this.clock = clock;
    }

    @Override
    public TargetingPlan plan(Connection connection, Segment segment) {
        return TargetingPlan.of(segment, catalogue(connection).rules());
    }

    @Override
    public Page<TargetingOption> options(Connection connection, Dimension dimension, String query, PageRequest page) {
        TargetingCatalogue catalogue = catalogue(connection);
        Faults.of("Look-up on " + connection.network())
                .check(
                        catalogue.rules().fields().stream()
                                .anyMatch(field -> field.byNativeId().contains(dimension)),
                        "dimension",
                        connection.network() + " has no ids to look up for " + dimension.words())
                .check(!query.isBlank(), "query", "must not be blank")
                .raise();
        return catalogue.search(connection, dimension, query, page);
    }

    @Override
    public Targeting target(Connection connection, Segment segment) {
        TargetingCatalogue catalogue = catalogue(connection);
        TargetingPlan plan = TargetingPlan.of(segment, catalogue.rules()).requireComplete();
        return new LookUp(catalogue, connection).targeting(plan);
    }

    @Override
    public AudienceSize estimate(Connection connection, Targeting targeting) {
        var estimator = registry.port(connection, Capability.ESTIMATE_AUDIENCE, NetworkAdapter::audienceEstimator);
        Faults.of("Estimate")
                .check(
                        targeting.plan().network().equals(connection.network()),
                        "targeting",
                        "was made for " + targeting.plan().network() + ", not for " + connection.network())
                .raise();
        return estimator.estimate(connection, targeting);
    }

    @Override
    public CustomAudience create(Connection connection, String name) {
        AudienceManager manager = manager(connection);
        Faults.of("Custom audience")
                .check(!name.isBlank(), "name", "must not be blank")
                .raise();
        return manager.create(connection, name);
    }

    @Override
    public UploadReport add(
            Connection connection, CustomAudienceRef audience, Purpose purpose, Stream<Contact> contacts) {
        AudienceManager manager = manager(connection, audience);
        return new Upload(manager, connection, audience, purpose, consents, members, clock).all(contacts.iterator());
    }

    @Override
    public long remove(Connection connection, CustomAudienceRef audience, Collection<ContactId> contacts) {
        AudienceManager manager = manager(connection, audience);
        List<ContactId> distinct = contacts.stream().distinct().toList();
        long removed = 0;
        for (int from = 0; from < distinct.size(); from += manager.mostPerCall()) {
            int to = Math.min(from + manager.mostPerCall(), distinct.size());
            removed += removeSome(manager, connection, audience, distinct.subList(from, to));
        }
        return removed;
    }

    private long removeSome(
            AudienceManager manager, Connection connection, CustomAudienceRef audience, List<ContactId> contacts) {
        List<AudienceMember> found = contacts.stream()
                .flatMap(contact -> members.find(connection.tenant(), contact).stream())
                .filter(member -> member.audience().equals(audience))
                .toList();
        Removal.of(manager, connection, audience, found);
        members.remove(found);
        return found.stream().map(AudienceMember::contact).distinct().count();
    }

    @Override
    public Optional<CustomAudience> find(Connection connection, CustomAudienceRef audience) {
        return manager(connection, audience).find(connection, audience);
    }

    @Override
    public void delete(Connection connection, CustomAudienceRef audience) {
        manager(connection, audience).delete(connection, audience);
        members.removeAll(connection.tenant(), audience);
    }

    private TargetingCatalogue catalogue(Connection connection) {
        return registry.port(connection, Capability.FIND_TARGETING, NetworkAdapter::targetingCatalogue);
    }

    private AudienceManager manager(Connection connection) {
        return registry.port(connection, Capability.CUSTOM_AUDIENCES, NetworkAdapter::audienceManager);
    }

    private AudienceManager manager(Connection connection, CustomAudienceRef audience) {
        AudienceManager manager = manager(connection);
        Faults.of("Custom audience")
                .check(
                        audience.network().equals(connection.network()),
                        "audience",
                        "is on " + audience.network() + ", the connection on " + connection.network())
                .raise();
        return manager;
    }
}
