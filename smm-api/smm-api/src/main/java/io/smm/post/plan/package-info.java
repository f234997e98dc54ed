/**
 * Planning: what is published when, by whom it is approved, in which rhythm, and what holds it back. Begin at {@link
 * io.smm.post.plan.Planning}.
 */
@NullMarked
package io.smm.post.plan;

import org.jspecify.annotations.NullMarked;
