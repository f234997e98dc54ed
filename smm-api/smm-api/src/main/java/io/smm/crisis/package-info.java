/**
 * What is done in a crisis besides stopping everything: taking posts away, hiding comments, a holding statement, what happened in order,
 * and going on. A crisis is known by its {@link io.smm.post.plan.Pause}.
 */
@NullMarked
package io.smm.crisis;

import org.jspecify.annotations.NullMarked;
