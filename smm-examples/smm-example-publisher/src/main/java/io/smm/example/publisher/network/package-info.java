/** A network to play with, which lies in a file: it outlives the processes that publish on it, so one can count what really appeared. */
@NullMarked
package io.smm.example.publisher.network;

import org.jspecify.annotations.NullMarked;
