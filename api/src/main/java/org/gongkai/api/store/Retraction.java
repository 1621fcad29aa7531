package org.gongkai.api.store;

import org.jspecify.annotations.Nullable;

/**
 * Why a report is no longer public.
 *
 * @param reason the class that the stub shows
 * @param contact whom to ask, shown on the stub
 */
public record Retraction(Reason reason, @Nullable String contact) {
    /** Reason classes, the only words about the reason that are public. */
    public enum Reason {
        CONTENT_ERROR("内容有误"),
        PERSONAL_DATA("涉及个人信息"),
        NOT_TO_BE_DISCLOSED("不宜公开"),
        DUPLICATE("重复发布"),
        OTHER("其他原因");

        private final String label;

        Reason(String label) {
            this.label = label;
        }

        /** The Chinese words of the stub. */
        public String label() {
            return label;
        }
    }
}
