/** Posts and numbers in and out of files. */
@NullMarked
package io.smm.adapter.files;

import org.jspecify.annotations.NullMarked;
