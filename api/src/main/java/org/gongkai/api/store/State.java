package org.gongkai.api.store;

/** The state that a revision puts its report in. */
public enum State {
    /** Being written. */
    DRAFT("草稿"),
    /** Handed to the releaser. */
    SUBMITTED("已提交"),
    /** Sent back to the author with findings. */
    RETURNED("已退回"),
    /** Public for the first time. */
    RELEASED("已发布"),
    /** Public again, with changes that are shown. */
    CORRECTED("已更正"),
    /** No longer public; a stub says so. */
    RETRACTED("已撤回");

    private final String label;

    State(String label) {
        this.label = label;
    }

    /** The Chinese term. */
    public String label() {
        return label;
    }

    /** Whether a revision of this state is shown to everybody. */
    public boolean isPublic() {
        return this == RELEASED || this == CORRECTED;
    }

    /** Whether an author may change the content. */
    public boolean isOpen() {
        return this == DRAFT || this == RETURNED;
    }
}
