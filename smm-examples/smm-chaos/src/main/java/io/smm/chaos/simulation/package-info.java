/**
 * The same engine on virtual time: nodes that are killed and stopped between any two things they do, by a seed that plays the whole
 * history again.
 */
@NullMarked
package io.smm.chaos.simulation;

import org.jspecify.annotations.NullMarked;
