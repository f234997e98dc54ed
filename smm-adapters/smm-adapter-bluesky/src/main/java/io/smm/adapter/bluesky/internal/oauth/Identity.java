package io.smm.adapter.bluesky.internal.oauth;

import java.net.URI;
import java.util.Optional;

/**
 * Who an account is, by its DID document.
 *
 * @param did its id
 * @param pds the server that it lies at
 * @param handle the handle that it claims; not proven
 */
record Identity(String did, URI pds, Optional<String> handle) {}
