package org.gongkai.api.publication;

/** What an account may do. */
public enum Role {
    /** Writes: imports, edits, submits. */
    EDITOR("编辑"),
    /** Answers for what becomes public: returns, waives, allows, releases, corrects, retracts. */
    RELEASER("发布审核"),
    /** Keeps accounts and backups, and may retract in an emergency. */
    ADMIN("管理员"),
    /** No person: the demonstration and scheduled work, under a standing waiver only. */
    SYSTEM("系统");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    /** The Chinese term. */
    public String label() {
        return label;
    }
}
