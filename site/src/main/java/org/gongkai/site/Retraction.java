package org.gongkai.site;

import java.time.Instant;
import org.gongkai.schema.report.Organisation;
import org.jspecify.annotations.Nullable;

/**
 * A retracted report (撤回): its address stays and answers with title, reason class, date and contact; everything else is
 * gone from the site.
 *
 * @param id permanent id
 * @param title its title, masked
 * @param fiscalYear evaluated year, as it stood in the address
 * @param implementingUnit the unit, as it stood in the address
 * @param reason why, as a class only
 * @param retractedAt when
 * @param contact whom to ask, absent for the contact of the site profile
 */
public record Retraction(
        String id,
        String title,
        @Nullable Integer fiscalYear,
        @Nullable Organisation implementingUnit,
        Reason reason,
        Instant retractedAt,
        @Nullable String contact) {

    /** Why a report was retracted. */
    public enum Reason {
        /** Personal data. */
        PRIVACY("涉及个人信息"),
        /** State or trade secret. */
        SECRECY("涉及不宜公开的内容"),
        /** Wrong report, or wrong in substance. */
        ERROR("内容有误"),
        /** Another reason. */
        OTHER("其他原因");

        private final String label;

        Reason(String label) {
            this.label = label;
        }

        /** The Chinese label. */
        public String label() {
            return label;
        }
    }
}
