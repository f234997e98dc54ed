package io.smm.metrics.report;

/** What a section is made of. The list of kinds grows with the SDK. */
public sealed interface Block permits Chart, Findings, KeyFigures, Notes, Table {}
