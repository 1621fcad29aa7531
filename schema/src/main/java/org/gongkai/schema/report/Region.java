package org.gongkai.schema.report;

/**
 * An administrative region of GB/T 2260.
 *
 * @param code six digits, e.g. {@code 530124}; the first two name the province, the first four the prefecture
 * @param name its name, e.g. 富民县
 */
public record Region(String code, String name) {

    public Region {
        if (!code.matches("[1-9][0-9]{5}")) {
            throw new IllegalArgumentException("not a GB/T 2260 code of six digits: '" + code + "'");
        }
        name = Values.requireText(name, "name");
    }

    /** Province 1 (5300 00), prefecture 2 (5301 00) or county 3. */
    public int level() {
        if (code.endsWith("0000")) {
            return 1;
        }
        return code.endsWith("00") ? 2 : 3;
    }

    public String provinceCode() {
        return code.substring(0, 2) + "0000";
    }

    public String prefectureCode() {
        return code.substring(0, 4) + "00";
    }
}
