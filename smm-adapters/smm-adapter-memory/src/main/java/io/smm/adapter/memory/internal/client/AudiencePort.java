package io.smm.adapter.memory.internal.client;

import io.smm.Network;
import io.smm.account.Connection;
import io.smm.adapter.memory.internal.world.AudienceDesk;
import io.smm.audience.CustomAudience;
import io.smm.audience.CustomAudienceRef;
import io.smm.audience.HashedContact;
import io.smm.audience.HashingRules;
import io.smm.audience.IdentifierKind;
import io.smm.audience.IdentifierRule;
import io.smm.audience.Normalisation;
import io.smm.spi.AudienceManager;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Custom audiences. */
final class AudiencePort implements AudienceManager {

    private static final int MOST_PER_CALL = 500;

    private final AudienceDesk desk;
    private final Calls calls;
    private final HashingRules rules;

    AudiencePort(AudienceDesk desk, Calls calls, Network network) {
        this.desk = desk;
        this.calls = calls;
        rules = new HashingRules(
                network,
                List.of(
                        IdentifierRule.of(IdentifierKind.EMAIL, Normalisation.TRIMMED, Normalisation.LOWER_CASE),
                        IdentifierRule.of(IdentifierKind.PHONE, Normalisation.DIGITS)),
                "simulated",
                LocalDate.EPOCH);
    }

    @Override
    public HashingRules hashingRules() {
        return rules;
    }

    @Override
    public int mostPerCall() {
        return MOST_PER_CALL;
    }

    @Override
    public CustomAudience create(Connection connection, String name) {
        return audience(calls.read(connection, "createAudience", token -> desk.create(token, name)));
    }

    @Override
    public Batch add(Connection connection, CustomAudienceRef audience, List<HashedContact> contacts) {
        int taken = calls.read(connection, "addToAudience", token -> desk.add(token, audience.id(), wire(contacts)));
        return new Batch(taken, contacts.size() - taken);
    }

    @Override
    public void remove(Connection connection, CustomAudienceRef audience, List<HashedContact> contacts) {
        calls.read(connection, "removeFromAudience", token -> desk.remove(token, audience.id(), wire(contacts)));
    }

    @Override
    public Optional<CustomAudience> find(Connection connection, CustomAudienceRef audience) {
        return calls.read(connection, "readAudience", token -> desk.find(token, audience.id()))
                .map(this::audience);
    }

    @Override
    public void delete(Connection connection, CustomAudienceRef audience) {
        calls.read(connection, "deleteAudience", token -> desk.delete(token, audience.id()));
    }

    private static List<Map<String, String>> wire(List<HashedContact> contacts) {
        return contacts.stream().map(AudiencePort::wire).toList();
    }

    private static Map<String, String> wire(HashedContact contact) {
        Map<String, String> hashes = new HashMap<>();
        contact.sha256().forEach((kind, hash) -> hashes.put(kind.name().toLowerCase(Locale.ROOT), hash));
        return hashes;
    }

    private CustomAudience audience(AudienceDesk.Told told) {
        return new CustomAudience(new CustomAudienceRef(rules.network(), told.id()), told.name(), told.size());
    }
}
