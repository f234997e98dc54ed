package io.smm.json.internal.model;

import io.smm.account.AccountProfile;
import io.smm.account.AccountRef;
import io.smm.account.AppId;
import io.smm.account.AppRegistrationKey;
import io.smm.account.BrandId;
import io.smm.account.Connection;
import io.smm.account.ConnectionHealth;
import io.smm.account.ConnectionId;
import io.smm.account.Destination;
import io.smm.account.DestinationKind;
import io.smm.account.DestinationProfile;
import io.smm.account.ScopeNeed;
import io.smm.account.TenantId;
import io.smm.account.TokenState;
import io.smm.json.internal.codec.Codec;
import io.smm.json.internal.codec.EnumCodec;
import io.smm.json.internal.codec.ListCodec;
import io.smm.json.internal.codec.ObjectCodec;
import io.smm.json.internal.codec.Scalars;
import io.smm.json.internal.codec.SetCodec;
import java.util.List;

/** Accounts, connections and the places below them. Credentials and tokens have no JSON. */
final class AccountCodecs {

    static final Codec<TenantId> TENANT = Scalars.TEXT.as(TenantId.class, TenantId::new, TenantId::value);
    static final Codec<AppId> APP = Scalars.TEXT.as(AppId.class, AppId::new, AppId::value);
    static final Codec<BrandId> BRAND = Scalars.TEXT.as(BrandId.class, BrandId::new, BrandId::value);
    static final Codec<ConnectionId> CONNECTION_ID =
            Scalars.TEXT.as(ConnectionId.class, ConnectionId::new, ConnectionId::value);
    static final Codec<DestinationKind> DESTINATION_KIND =
            Scalars.TEXT.as(DestinationKind.class, DestinationKind::new, DestinationKind::name);

    static final Codec<AccountRef> ACCOUNT = ObjectCodec.of(AccountRef.class, o -> {
        var network = o.required("network", CommonCodecs.NETWORK, AccountRef::network);
        var id = o.required("id", Scalars.TEXT, AccountRef::id);
        var handle = o.optional("handle", Scalars.TEXT, AccountRef::handle);
        return v -> new AccountRef(v.get(network), v.get(id), v.find(handle));
    });

    static final Codec<AccountProfile> PROFILE = ObjectCodec.of(AccountProfile.class, o -> {
        var account = o.required("account", ACCOUNT, AccountProfile::account);
        var name = o.optional("displayName", Scalars.TEXT, AccountProfile::displayName);
        var page = o.optional("page", Scalars.ADDRESS, AccountProfile::page);
        return v -> new AccountProfile(v.get(account), v.find(name), v.find(page));
    });

    static final Codec<Connection> CONNECTION = ObjectCodec.of(Connection.class, o -> {
        var tenant = o.required("tenant", TENANT, Connection::tenant);
        var app = o.required("app", APP, Connection::app);
        var endpoint = o.required("endpoint", Scalars.ADDRESS, Connection::endpoint);
        var account = o.required("account", ACCOUNT, Connection::account);
        var scopes = o.set("scopes", Scalars.TEXT, Connection::scopes);
        var method = o.optional("method", Scalars.TEXT, Connection::method);
        var brand = o.optional("brand", BRAND, Connection::brand);
        return v -> {
            Connection connection = Connection.of(v.get(tenant), v.get(app), v.get(endpoint), v.get(account))
                    .withScopes(v.get(scopes));
            connection = v.find(method).map(connection::withMethod).orElse(connection);
            return v.find(brand).map(connection::withBrand).orElse(connection);
        };
    });

    static final Codec<AppRegistrationKey> REGISTRATION_KEY = ObjectCodec.of(AppRegistrationKey.class, o -> {
        var tenant = o.required("tenant", TENANT, AppRegistrationKey::tenant);
        var app = o.required("app", APP, AppRegistrationKey::app);
        var network = o.required("network", CommonCodecs.NETWORK, AppRegistrationKey::network);
        var endpoint = o.required("endpoint", Scalars.ADDRESS, AppRegistrationKey::endpoint);
        return v -> new AppRegistrationKey(v.get(tenant), v.get(app), v.get(network), v.get(endpoint));
    });

    static final Codec<ScopeNeed> NEED =
            new ListCodec<>(new SetCodec<>(Scalars.TEXT)).as(ScopeNeed.class, ScopeNeed::new, ScopeNeed::groups);

    static final Codec<ConnectionHealth> HEALTH = ObjectCodec.of(ConnectionHealth.class, o -> {
        var connection = o.required("connection", CONNECTION_ID, ConnectionHealth::connection);
        var tokens = o.required("tokens", EnumCodec.of(TokenState.class, TokenState.UNKNOWN), ConnectionHealth::tokens);
        var access = o.optional("accessEndsAt", Scalars.INSTANT, ConnectionHealth::accessEndsAt);
        var refresh = o.optional("refreshEndsAt", Scalars.INSTANT, ConnectionHealth::refreshEndsAt);
        var consent = o.optional("consentEndsAt", Scalars.INSTANT, ConnectionHealth::consentEndsAt);
        var renewable = o.flag("renewable", ConnectionHealth::renewable);
        var scopes = o.set("scopes", Scalars.TEXT, ConnectionHealth::scopes);
        var lacking = o.map("lacking", CapabilityCodecs.CAPABILITY.asKey(), NEED, ConnectionHealth::lacking);
        return v -> new ConnectionHealth(
                v.get(connection),
                v.get(tokens),
                v.find(access),
                v.find(refresh),
                v.find(consent),
                v.get(renewable),
                v.get(scopes),
                v.get(lacking));
    });

    static final Codec<Destination> DESTINATION = ObjectCodec.of(Destination.class, o -> {
        var kind = o.required("kind", DESTINATION_KIND, Destination::kind);
        var id = o.required("id", Scalars.TEXT, Destination::id);
        var name = o.optional("name", Scalars.TEXT, Destination::name);
        return v -> new Destination(v.get(kind), v.get(id), v.find(name));
    });

    static final Codec<DestinationProfile> DESTINATION_PROFILE = ObjectCodec.of(DestinationProfile.class, o -> {
        var destination = o.required("destination", DESTINATION, DestinationProfile::destination);
        var parent = o.optional("parent", DESTINATION, DestinationProfile::parent);
        var posting = o.required(
                "posting",
                EnumCodec.of(DestinationProfile.Posting.class, DestinationProfile.Posting.UNKNOWN),
                DestinationProfile::posting);
        var note = o.optional("note", Scalars.TEXT, DestinationProfile::note);
        return v -> new DestinationProfile(v.get(destination), v.find(parent), v.get(posting), v.find(note));
    });

    private AccountCodecs() {}

    static List<Catalogue.Entry<?>> entries() {
        return List.of(
                new Catalogue.Entry<>(TenantId.class, "tenant-id", TENANT),
                new Catalogue.Entry<>(AppId.class, "app-id", APP),
                new Catalogue.Entry<>(BrandId.class, "brand-id", BRAND),
                new Catalogue.Entry<>(ConnectionId.class, "connection-id", CONNECTION_ID),
                new Catalogue.Entry<>(DestinationKind.class, "destination-kind", DESTINATION_KIND),
                new Catalogue.Entry<>(AccountRef.class, "account", ACCOUNT),
                new Catalogue.Entry<>(AccountProfile.class, "account-profile", PROFILE),
                new Catalogue.Entry<>(Connection.class, "connection", CONNECTION),
                new Catalogue.Entry<>(Destination.class, "destination", DESTINATION),
                new Catalogue.Entry<>(AppRegistrationKey.class, "app-registration-key", REGISTRATION_KEY),
                new Catalogue.Entry<>(ScopeNeed.class, "scope-need", NEED),
                new Catalogue.Entry<>(ConnectionHealth.class, "connection-health", HEALTH),
                new Catalogue.Entry<>(DestinationProfile.class, "destination-profile", DESTINATION_PROFILE));
    }
}
