package org.ivslive.audit;

/** An entry of the record, as it lies in the stream. */
record AuditEntry(String id, String type, String text) {}
