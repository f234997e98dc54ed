/**
 * Lines on which a network tells what happens, frame by frame: lines of JSON, server-sent events, WebSocket. {@code LineClient}
 * opens one, a {@link io.smm.adapter.support.stream.FrameMapper} of the adapter says what its frames mean, and {@link
 * io.smm.adapter.support.stream.MappedStream} makes of both what the SDK listens to.
 */
@NullMarked
package io.smm.adapter.support.stream;

import org.jspecify.annotations.NullMarked;
