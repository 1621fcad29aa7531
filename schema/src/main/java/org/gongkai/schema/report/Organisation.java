package org.gongkai.schema.report;

import org.jspecify.annotations.Nullable;

/**
 * An organisation as printed: 项目实施单位, 主管部门, 评价机构.
 *
 * @param name full name as printed
 * @param code 统一社会信用代码 (GB 32100), 18 characters
 */
public record Organisation(String name, @Nullable String code) {

    public Organisation {
        name = Values.requireText(name, "name");
        code = Values.textOrNull(code);
    }

    public static Organisation named(String name) {
        return new Organisation(name, null);
    }
}
