package io.smm.chaos.network;

import io.smm.Network;
import io.smm.chaos.Profile;
import io.smm.chaos.broken.Broken;
import io.smm.spi.AdapterContext;
import io.smm.spi.AdapterFactory;
import io.smm.spi.NetworkAdapter;

/** Makes the adapter of one profile. */
public final class LiarFactory implements AdapterFactory {

    private final Profile profile;
    private final Broken broken;

    public LiarFactory(Profile profile, Broken broken) {
        this.profile = profile;
        this.broken = broken;
    }

    @Override
    public Network network() {
        return profile.network();
    }

    @Override
    public NetworkAdapter create(AdapterContext context) {
        return new LiarAdapter(profile, new LiarApi(context), broken);
    }
}
