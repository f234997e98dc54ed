/** The adapter of those networks: five ways of settling an unknown outcome. */
@NullMarked
package io.smm.chaos.network;

import org.jspecify.annotations.NullMarked;
