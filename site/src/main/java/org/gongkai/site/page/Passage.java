package org.gongkai.site.page;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.schema.report.FollowUp;
import org.gongkai.schema.report.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A problem, a suggestion or an experience.
 *
 * @param anchor its anchor
 * @param text its words
 * @param followUp what became of it, empty where nothing is known
 */
public record Passage(String anchor, String text, String followUp) {

    static List<Passage> of(String prefix, List<Statement> statements) {
        List<Passage> passages = new ArrayList<>();
        for (Statement statement : statements) {
            passages.add(new Passage(prefix + passages.size(), statement.text(), followUp(statement.followUp())));
        }
        return passages;
    }

    private static String followUp(@Nullable FollowUp followUp) {
        if (followUp == null) {
            return "";
        }
        return "落实情况：" + followUp.status().label()
                + (followUp.owner() == null ? "" : "，责任单位 " + followUp.owner())
                + (followUp.due() == null ? "" : "，期限 " + followUp.due())
                + (followUp.note() == null ? "" : "。" + followUp.note());
    }
}
