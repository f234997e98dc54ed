package io.smm.example.publisher.network;

import io.smm.Network;
import io.smm.Smm;
import io.smm.account.AppId;
import io.smm.account.AppPassword;
import io.smm.account.Connection;
import io.smm.account.ConnectionRequest;
import io.smm.account.Secret;
import io.smm.account.TenantId;
import io.smm.account.WebhookAddress;
import io.smm.adapter.bluesky.BlueskyAdapter;
import io.smm.adapter.discord.DiscordAdapter;
import io.smm.spi.AdapterFactory;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Real networks, for who brings access of their own. It comes from the environment alone: an option could be read by others in the process
 * list. It is kept in memory, and shows nowhere.
 */
public final class RealNetworks {

    private static final String DISCORD = "SMM_DISCORD_WEBHOOK";
    private static final String BLUESKY = "SMM_BLUESKY_HANDLE";
    private static final String BLUESKY_PASSWORD = "SMM_BLUESKY_APP_PASSWORD";
    private static final String BLUESKY_SERVICE = "SMM_BLUESKY_SERVICE";

    private static final TenantId TENANT = new TenantId("real");
    private static final AppId APP = new AppId("publisher");

    private final Optional<String> webhook;
    private final Optional<AppPassword> bluesky;
    private final String blueskyService;

    /**
     * What the environment gives access to.
     *
     * @param environment names and values
     */
    public RealNetworks(Map<String, String> environment) {
        webhook = Optional.ofNullable(environment.get(DISCORD));
        bluesky = Optional.ofNullable(environment.get(BLUESKY))
                .map(handle -> new AppPassword(handle, Secret.of(environment.getOrDefault(BLUESKY_PASSWORD, ""))));
        blueskyService = environment.getOrDefault(BLUESKY_SERVICE, "https://bsky.social");
    }

    /** {@return the adapters for what there is access to} */
    public List<AdapterFactory> factories() {
        List<AdapterFactory> factories = new ArrayList<>();
        webhook.ifPresent(any -> factories.add(DiscordAdapter.factory()));
        bluesky.ifPresent(any -> factories.add(BlueskyAdapter.factory()));
        return factories;
    }

    /**
     * Signs in.
     *
     * @param smm the SDK, with the adapters registered
     * @return the accounts, all of the tenant {@code real}
     */
    public List<Connection> connect(Smm smm) {
        List<Connection> accounts = new ArrayList<>();
        webhook.map(WebhookAddress::of)
                .ifPresent(address -> accounts.add(smm.accounts()
                        .connect(new ConnectionRequest(TENANT, APP, Network.DISCORD, address.endpoint(), address))));
        bluesky.ifPresent(password -> accounts.add(smm.accounts()
                .connect(new ConnectionRequest(TENANT, APP, Network.BLUESKY, URI.create(blueskyService), password))));
        return accounts;
    }
}
