@NullMarked
package io.smm.example.publisher;

import org.jspecify.annotations.NullMarked;
