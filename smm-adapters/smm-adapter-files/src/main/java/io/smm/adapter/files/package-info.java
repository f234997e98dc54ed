/**
 * Real posts' numbers in from CSV files. A {@link io.smm.adapter.files.CsvProfile} declares what each column means, a
 * {@link io.smm.adapter.files.CsvImporter} reads files of that layout: all of a file, or one error that lists its faults. A
 * {@link io.smm.adapter.files.CsvEventReader} streams files of events of any size, as objects or as columns. A
 * {@link io.smm.adapter.files.CsvPlan} reads posts to be planned, an {@link io.smm.adapter.files.IcsCalendar} writes a content calendar,
 * {@link io.smm.adapter.files.ReportCsv} and {@link io.smm.adapter.files.ReportJson} write reports.
 */
@NullMarked
package io.smm.adapter.files;

import org.jspecify.annotations.NullMarked;
