/**
 * A network of stubs: WireMock answers with the mappings under {@code scenarios/bluesky}, and a little state makes them hang
 * together. Every exchange is written down for the check against the lexicons.
 */
@NullMarked
package io.smm.adapter.bluesky.stub;

import org.jspecify.annotations.NullMarked;
