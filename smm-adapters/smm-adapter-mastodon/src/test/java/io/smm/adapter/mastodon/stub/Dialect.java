package io.smm.adapter.mastodon.stub;

/** As which server a stub behaves. */
public enum Dialect {
    /** As Mastodon 4.5 is documented: heeds keys, quotes, 422 for faults, files that it works on, microseconds in headers. */
    MASTODON,
    /** As GoToSocial 0.20 was seen: passes keys over, ULIDs, 400 for faults, milliseconds, no quotes; its texts are HTML of its own. */
    COMPATIBLE
}
