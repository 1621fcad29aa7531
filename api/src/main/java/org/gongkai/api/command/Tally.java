package org.gongkai.api.command;

import java.util.EnumMap;
import java.util.Map;
import org.gongkai.schema.audit.AuditResult;
import org.gongkai.schema.audit.Severity;

/** Counts what was found in several reports. */
final class Tally {
    private final Map<Severity, Long> findings = new EnumMap<>(Severity.class);
    private int reports;
    private int withErrors;

    void add(AuditResult result) {
        reports++;
        withErrors += result.hasErrors() ? 1 : 0;
        for (Severity severity : Severity.values()) {
            findings.merge(severity, result.count(severity), Long::sum);
        }
    }

    int reports() {
        return reports;
    }

    /** One line: 共 3 份报告，1 份有错误：错误 2 · 提醒 7 · 疑问 1 · 导入质量 0. */
    @Override
    public String toString() {
        StringBuilder line = new StringBuilder("共 " + reports + " 份报告，" + withErrors + " 份有错误：");
        for (Severity severity : Severity.values()) {
            line.append(severity.ordinal() == 0 ? "" : " · ")
                    .append(severity.label())
                    .append(' ')
                    .append(findings.getOrDefault(severity, 0L));
        }
        return line.toString();
    }
}
