/** X as apps see it: a stub that remembers. */
@NullMarked
package io.smm.adapter.x.stub;

import org.jspecify.annotations.NullMarked;
