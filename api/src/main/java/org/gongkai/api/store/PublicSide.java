package org.gongkai.api.store;

import java.util.Collection;
import org.gongkai.schema.audit.Audit;
import org.gongkai.schema.audit.AuditResult;
import org.gongkai.schema.disclosure.PublicReport;
import org.gongkai.schema.report.EvaluationReport;

/**
 * What the public sees of a content, and what the audit says about just that.
 *
 * @param view the masked view
 * @param audit the audit of the view: it can't quote what is masked
 */
public record PublicSide(PublicReport view, AuditResult audit) {
    /** The public side under these allowances. */
    static PublicSide of(EvaluationReport content, Collection<FieldAllowance> allowances) {
        PublicReport view = PublicViews.of(content, allowances);
        return new PublicSide(view, Audit.of(view.report()));
    }

    /**
     * The public side of a content that was just audited.
     *
     * @param audit the audit of the content, which is that of the view where nothing is masked
     */
    public static PublicSide of(EvaluationReport content, Collection<FieldAllowance> allowances, AuditResult audit) {
        PublicReport view = PublicViews.of(content, allowances);
        return new PublicSide(view, view.report().equals(content) ? audit : Audit.of(view.report()));
    }
}
