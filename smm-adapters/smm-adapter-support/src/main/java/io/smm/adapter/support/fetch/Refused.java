package io.smm.adapter.support.fetch;

import java.io.IOException;

/** What lies at an address is not fetched, or not any more. The message names hosts, never paths or queries. */
final class Refused extends IOException {

    private static final long serialVersionUID = 1L;

    Refused(String why) {
        super(why);
    }
}
