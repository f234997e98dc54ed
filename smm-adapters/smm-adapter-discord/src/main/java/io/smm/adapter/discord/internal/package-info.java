/** The ports of the adapter. No promise. */
@NullMarked
package io.smm.adapter.discord.internal;

import org.jspecify.annotations.NullMarked;
