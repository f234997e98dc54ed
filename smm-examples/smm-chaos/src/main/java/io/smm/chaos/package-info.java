/** Kills processes that publish, against a server that lies, and counts what really appeared. */
@NullMarked
package io.smm.chaos;

import org.jspecify.annotations.NullMarked;
