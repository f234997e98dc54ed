/** Tests of safe fetching. */
@NullMarked
package io.smm.adapter.support.fetch;

import org.jspecify.annotations.NullMarked;
