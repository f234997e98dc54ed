/** Between the model and the wire: Markdown, messages, addresses. No promise. */
@NullMarked
package io.smm.adapter.discord.internal.map;

import org.jspecify.annotations.NullMarked;
