package io.smm.adapter.bluesky.internal.stream;

/** The line has no such place any more: its numbers began anew. */
final class PlaceLostException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PlaceLostException() {
        super("the firehose does not know the place", null, false, false);
    }
}
