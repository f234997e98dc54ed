/** Documentation that is held against the code: generated tables, the README's example. */
@NullMarked
package io.smm.e2e.docs;

import org.jspecify.annotations.NullMarked;
