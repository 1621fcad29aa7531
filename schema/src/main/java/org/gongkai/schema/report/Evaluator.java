package org.gongkai.schema.report;

import org.jspecify.annotations.Nullable;

/**
 * A person of the evaluation team (评价人员). Personal data.
 *
 * @param name person
 * @param title 职务/职称
 * @param organisation 单位
 * @param leader true for 评价工作组组长
 * @param signature the signature as it is printed, absent when the field is empty
 */
public record Evaluator(
        String name,
        @Nullable String title,
        @Nullable String organisation,
        boolean leader,
        @Nullable String signature) {

    public Evaluator {
        name = Values.requireText(name, "name");
        title = Values.textOrNull(title);
        organisation = Values.textOrNull(organisation);
        signature = Values.textOrNull(signature);
    }
}
