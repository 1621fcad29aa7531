package org.gongkai.api.intake.review;

import org.gongkai.api.intake.recognition.Recognition;
import org.gongkai.schema.audit.AuditResult;

/**
 * One report of a file as the page shows it.
 *
 * @param recognition the draft with its notes and unplaced text
 * @param audit what the audit says about the draft
 */
public record ReviewedReport(Recognition recognition, AuditResult audit) {}
