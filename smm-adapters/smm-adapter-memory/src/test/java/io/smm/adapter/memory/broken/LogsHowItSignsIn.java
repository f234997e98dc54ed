package io.smm.adapter.memory.broken;

import io.smm.account.AppPassword;
import io.smm.account.ConnectionRequest;
import io.smm.spi.Authenticator;
import io.smm.spi.NetworkAdapter;
import io.smm.spi.SignIn;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Logs the header of its sign-in with Java's own logging, at a fine level: the password stands in Base64, behind the handle. */
final class LogsHowItSignsIn extends BrokenAdapter {

    LogsHowItSignsIn(NetworkAdapter good) {
        super(good);
    }

    @Override
    public Authenticator authenticator() {
        return new BrokenAuthenticator(super.authenticator()) {
            @Override
            public SignIn signIn(ConnectionRequest request) {
                AppPassword password = (AppPassword) request.credentials();
                byte[] pair =
                        (password.identifier() + ":" + password.password().reveal()).getBytes(StandardCharsets.UTF_8);
                Logger.getLogger(LogsHowItSignsIn.class.getName())
                        .log(
                                Level.FINE,
                                "> Authorization: Basic {0}",
                                Base64.getEncoder().encodeToString(pair));
                return good.signIn(request);
            }
        };
    }
}
