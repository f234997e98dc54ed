/** What the page shows, what it never lets through, and how it is written. */
package io.smm.adapter.html;
