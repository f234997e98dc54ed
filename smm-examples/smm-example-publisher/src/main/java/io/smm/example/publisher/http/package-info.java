/** What the service says over HTTP: the plan as JSON, and the operator's page. */
@NullMarked
package io.smm.example.publisher.http;

import org.jspecify.annotations.NullMarked;
