/** Values as Discord spells them, read tolerantly and written exactly. No promise. */
@NullMarked
package io.smm.adapter.discord.internal.wire;

import org.jspecify.annotations.NullMarked;
