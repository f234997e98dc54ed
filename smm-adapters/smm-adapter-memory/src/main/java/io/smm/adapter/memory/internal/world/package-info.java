/**
 * The simulated network itself, as a server would be: people, sessions, posts, what people did, and what it refuses. Knows
 * nothing of the SDK's pipeline.
 */
@NullMarked
package io.smm.adapter.memory.internal.world;

import org.jspecify.annotations.NullMarked;
