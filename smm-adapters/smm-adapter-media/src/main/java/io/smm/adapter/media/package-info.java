/** What media files are by their content: type, size in pixels, length, codec. Reads what it needs and decodes nothing. */
@NullMarked
package io.smm.adapter.media;

import org.jspecify.annotations.NullMarked;
