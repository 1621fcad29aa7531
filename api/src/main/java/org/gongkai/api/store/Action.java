package org.gongkai.api.store;

/** What somebody did; one entry of the audit trail each. */
public enum Action {
    IMPORT,
    EDIT,
    SUBMIT,
    RETURN,
    WAIVE,
    ALLOW_FIELD,
    RELEASE,
    CORRECT,
    /** An abandoned correction is dropped; the current content is again the public one. */
    DISCARD,
    RETRACT,
    ACCOUNT
}
