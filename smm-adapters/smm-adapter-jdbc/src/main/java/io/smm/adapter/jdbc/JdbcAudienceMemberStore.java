package io.smm.adapter.jdbc;

import io.smm.Network;
import io.smm.account.TenantId;
import io.smm.audience.ContactId;
import io.smm.audience.CustomAudienceRef;
import io.smm.spi.AudienceMember;
import io.smm.spi.AudienceMemberStore;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Keeps which contacts were put into which custom audiences. */
final class JdbcAudienceMemberStore implements AudienceMemberStore {

    private final Database database;
    private final Documents documents;

    /** Over tables that are up to date. */
    JdbcAudienceMemberStore(Database database, Documents documents) {
        this.database = database;
        this.documents = documents;
    }

    @Override
    public void put(Collection<AudienceMember> members) {
        database.write(sql -> {
            for (AudienceMember member : members) {
                String hash = hash(member);
                sql.change("delete from {member} where key_hash = ?", hash);
                sql.insert(
                        "insert into {member} (key_hash, contact_hash, audience_hash, network, since, document)"
                                + " values (?, ?, ?, ?, ?, ?)",
                        hash,
                        contactHash(member.connection().tenant(), member.contact()),
                        audienceHash(member.connection().tenant(), member.audience()),
                        member.audience().network().id(),
                        member.since(),
                        documents.write(member));
            }
            return true;
        });
    }

    @Override
    public List<AudienceMember> find(TenantId tenant, ContactId contact) {
        return read(
                "select document from {member} where contact_hash = ? order by key_hash", contactHash(tenant, contact));
    }

    @Override
    public void remove(Collection<AudienceMember> members) {
        database.write(sql -> {
            for (AudienceMember member : members) {
                sql.change("delete from {member} where key_hash = ?", hash(member));
            }
            return true;
        });
    }

    @Override
    public void removeAll(TenantId tenant, CustomAudienceRef audience) {
        database.change(
                sql -> sql.change("delete from {member} where audience_hash = ?", audienceHash(tenant, audience)));
    }

    @Override
    public List<AudienceMember> olderThan(Optional<Network> network, Instant before, int limit) {
        return network.isEmpty()
                ? read("select document from {member} where since < ? order by since limit ?", before, limit)
                : read(
                        "select document from {member} where since < ? and network = ? order by since limit ?",
                        before,
                        network.get().id(),
                        limit);
    }

    private List<AudienceMember> read(String question, Object... values) {
        return database.read(sql -> sql.list(question, row -> row.text("document"), values)).stream()
                .map(document -> documents.read(AudienceMember.class, document))
                .toList();
    }

    private static String hash(AudienceMember member) {
        return KeyHash.of(
                contactHash(member.connection().tenant(), member.contact()),
                audienceHash(member.connection().tenant(), member.audience()),
                member.hashed().sha256().entrySet().stream()
                        .map(one -> one.getKey().name() + "=" + one.getValue())
                        .collect(Collectors.joining(",")));
    }

    private static String contactHash(TenantId tenant, ContactId contact) {
        return KeyHash.of(tenant.value(), contact.value());
    }

    private static String audienceHash(TenantId tenant, CustomAudienceRef audience) {
        return KeyHash.of(tenant.value(), audience.network().id(), audience.id());
    }
}
