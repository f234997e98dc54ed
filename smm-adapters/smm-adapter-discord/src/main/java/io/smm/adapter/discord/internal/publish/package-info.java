/** Publishing and what is checked before. No promise. */
@NullMarked
package io.smm.adapter.discord.internal.publish;

import org.jspecify.annotations.NullMarked;
