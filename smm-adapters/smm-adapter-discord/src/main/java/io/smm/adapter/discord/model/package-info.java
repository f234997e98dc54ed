/** What only Discord understands of a post. */
@NullMarked
package io.smm.adapter.discord.model;

import org.jspecify.annotations.NullMarked;
