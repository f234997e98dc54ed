package io.smm.adapter.support;

import io.smm.spi.AdapterContext;
import java.util.Objects;

/**
 * How one adapter speaks with its network.
 *
 * @param context what the adapter was given
 * @param errors what the network's errors mean
 * @param quotas what its headers say of quotas
 * @param authoriser how requests say on whose behalf they are made
 */
record Dialect(AdapterContext context, ErrorMapper errors, QuotaHeaders quotas, RequestAuthoriser authoriser) {
    Dialect {
        Objects.requireNonNull(errors, "errors");
        Objects.requireNonNull(quotas, "quotas");
        Objects.requireNonNull(authoriser, "authoriser");
    }
}
