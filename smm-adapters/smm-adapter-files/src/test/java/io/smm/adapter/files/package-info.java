/** What the files adapter promises, held against small files and, where they lie at hand, real ones. */
package io.smm.adapter.files;
