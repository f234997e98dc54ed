package io.smm.adapter.mastodon;

/** Takes a sample through the adapter and holds what comes of it against the file. */
@FunctionalInterface
interface WireCheck {

    void check(WireBench bench);
}
