/**
 * Virality: how often posts are passed on, the shape of the cascades that this makes, how fast they grow, and what models
 * expect of them. A cascade is a rooted tree: the post and its reshares, each with one parent. Malformed trees give no
 * numbers but say which nodes are at fault.
 */
@NullMarked
package io.smm.metrics.virality;

import org.jspecify.annotations.NullMarked;
