/** A process of a backend service: it is what is killed. */
@NullMarked
package io.smm.chaos.node;

import org.jspecify.annotations.NullMarked;
