@NullMarked
package io.smm.adapter.support.oauth;

import org.jspecify.annotations.NullMarked;
