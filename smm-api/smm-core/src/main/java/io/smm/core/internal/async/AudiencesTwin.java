package io.smm.core.internal.async;

import io.smm.Page;
import io.smm.PageRequest;
import io.smm.account.Connection;
import io.smm.audience.AsyncAudiences;
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
import io.smm.privacy.Purpose;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** The twin of {@link Audiences}. */
record AudiencesTwin(Runner runner, Audiences blocking) implements AsyncAudiences {

    @Override
    public CompletableFuture<TargetingPlan> plan(Connection connection, Segment segment) {
        return runner.run(() -> blocking.plan(connection, segment));
    }

    @Override
    public CompletableFuture<Page<TargetingOption>> options(
            Connection connection, Dimension dimension, String query, PageRequest page) {
        return runner.run(() -> blocking.options(connection, dimension, query, page));
    }

    @Override
    public CompletableFuture<Targeting> target(Connection connection, Segment segment) {
        return runner.run(() -> blocking.target(connection, segment));
    }

    @Override
    public CompletableFuture<AudienceSize> estimate(Connection connection, Targeting targeting) {
        return runner.run(() -> blocking.estimate(connection, targeting));
    }

    @Override
    public CompletableFuture<CustomAudience> create(Connection connection, String name) {
        return runner.run(() -> blocking.create(connection, name));
    }

    @Override
    public CompletableFuture<UploadReport> add(
            Connection connection, CustomAudienceRef audience, Purpose purpose, Stream<Contact> contacts) {
        return runner.run(() -> blocking.add(connection, audience, purpose, contacts));
    }

    @Override
    public CompletableFuture<Long> remove(
            Connection connection, CustomAudienceRef audience, Collection<ContactId> contacts) {
        return runner.run(() -> blocking.remove(connection, audience, contacts));
    }

    @Override
    public CompletableFuture<Optional<CustomAudience>> find(Connection connection, CustomAudienceRef audience) {
        return runner.run(() -> blocking.find(connection, audience));
    }

    @Override
    public CompletableFuture<Void> delete(Connection connection, CustomAudienceRef audience) {
        return runner.run(() -> blocking.delete(connection, audience));
    }
}
