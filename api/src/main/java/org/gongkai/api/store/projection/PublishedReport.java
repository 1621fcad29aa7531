package org.gongkai.api.store.projection;

import org.gongkai.schema.audit.AuditResult;
import org.gongkai.schema.report.EvaluationReport;

/**
 * A released report as everybody may read it, whole: the only source of pages, public queries, downloads and search.
 *
 * @param id report id
 * @param release the release it belongs to
 * @param report the masked public view
 * @param audit what the audit says about the masked view, so that no finding quotes a masked value
 * @param indicatorRows how many indicator rows belong to it
 * @param findingRows how many finding rows belong to it
 */
public record PublishedReport(
        String id,
        ReleaseInfo release,
        EvaluationReport report,
        AuditResult audit,
        int indicatorRows,
        int findingRows) {}
