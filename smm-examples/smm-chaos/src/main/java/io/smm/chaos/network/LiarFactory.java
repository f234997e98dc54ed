package io.smm.chaos.network;

import io.smm.Network;
import io.smm.chaos.Profile;
import io.smm.spi.AdapterContext;
import io.smm.spi.AdapterFactory;
import io.smm.spi.NetworkAdapter;

/** Makes the adapter of one profile. */
public final class LiarFactory implements AdapterFactory {

    private final Profile profile;

    public LiarFactory(Profile profile) {
        this.profile = profile;
    }

    @Override
    public Network network() {
        return profile.network();
    }

    @Override
    public NetworkAdapter create(AdapterContext context) {
        return new LiarAdapter(profile, new LiarApi(context));
    }
}
