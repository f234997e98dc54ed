@NullMarked
package io.smm.example.publisher.http;

import org.jspecify.annotations.NullMarked;
