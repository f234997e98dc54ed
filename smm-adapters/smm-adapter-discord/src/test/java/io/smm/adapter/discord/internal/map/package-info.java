/** Texts and stored forms, on their own. */
@NullMarked
package io.smm.adapter.discord.internal.map;

import org.jspecify.annotations.NullMarked;
