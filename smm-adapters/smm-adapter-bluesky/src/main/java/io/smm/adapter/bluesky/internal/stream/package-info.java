/** The firehose: frames of DAG-CBOR, and what of them concerns an account. No promise. */
@NullMarked
package io.smm.adapter.bluesky.internal.stream;

import org.jspecify.annotations.NullMarked;
