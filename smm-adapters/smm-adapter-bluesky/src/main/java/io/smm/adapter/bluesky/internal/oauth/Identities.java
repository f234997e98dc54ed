package io.smm.adapter.bluesky.internal.oauth;

import io.smm.adapter.bluesky.internal.http.IdentityApi;
import io.smm.adapter.bluesky.internal.map.AtUri;
import io.smm.adapter.bluesky.internal.map.OwnServer;
import io.smm.adapter.support.HostGuard;
import io.smm.adapter.support.MalformedAnswerException;
import io.smm.error.InvalidInputException;
import io.smm.error.NotFoundException;
import io.smm.spi.CallScope;
import java.net.URI;
import java.util.Optional;

/**
 * Finds out who an account is and which server it lies at, from what no server of the account can forge: the directory of {@code
 * did:plc}, or the domain of a {@code did:web}.
 */
final class Identities {

    private static final String PLC = "did:plc:";
    private static final String WEB = "did:web:";

    private final IdentityApi api;
    private final URI directory;
    private final HostGuard hosts;

    Identities(IdentityApi api, URI directory, HostGuard hosts) {
        this.api = api;
        this.directory = directory;
        this.hosts = hosts;
    }

    /** The DID of a handle; a DID is its own. One call for a handle. */
    String did(String didOrHandle, URI given, CallScope scope) {
        if (AtUri.isDid(didOrHandle)) {
            return didOrHandle;
        }
        if (!AtUri.isHandle(didOrHandle)) {
            throw InvalidInputException.of("SignInRequest", "account", "must be a handle or a DID");
        }
        return api.resolveHandle(scope, given, hosts.except(given), didOrHandle);
    }

    /** The server that an account lies at, as its document says. One call. */
    Identity of(String did, URI given, CallScope scope) {
        return api.didDocument(scope, document(did), hosts.except(given, directory), document -> {
            if (!document.id().equals(Optional.of(did))) {
                throw new MalformedAnswerException("the DID document is of another account");
            }
            URI pds = document.pds()
                    .map(named -> OwnServer.of(named, given))
                    .orElseThrow(() -> new MalformedAnswerException("the DID document names no server"));
            return new Identity(did, pds, document.handle().filter(AtUri::isHandle));
        });
    }

    /** The handle that an account claims, when it leads back to the account. One call. */
    Optional<String> provenHandle(Identity identity, CallScope scope) {
        try {
            return identity.handle()
                    .filter(handle -> api.resolveHandle(scope, identity.pds(), hosts.except(scope.endpoint()), handle)
                            .equals(identity.did()));
        } catch (NotFoundException nobody) {
            return Optional.empty();
        }
    }

    private URI document(String did) {
        if (did.startsWith(PLC)) {
            return URI.create(directory.toString().replaceFirst("/+$", "") + "/" + did);
        }
        String host = did.startsWith(WEB) ? did.substring(WEB.length()) : "";
        if (!AtUri.isHandle(host)) {
            throw InvalidInputException.of(
                    "SignInRequest", "account", "must be of the method did:plc, or of did:web with a domain alone");
        }
        return URI.create("https://" + host + "/.well-known/did.json");
    }
}
