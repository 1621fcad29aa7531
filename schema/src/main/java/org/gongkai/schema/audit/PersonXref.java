package org.gongkai.schema.audit;

import java.util.List;
import org.gongkai.schema.report.Evaluator;

/** The leader of the evaluation team is not in the table of evaluators: named without title, organisation or signature, which the others have. */
final class PersonXref extends Check {
    PersonXref() {
        super("PERSON_XREF", "组长不在评价人员表中", "Team leader missing from the table of evaluators");
    }

    @Override
    void examine(Subject subject, Findings findings) {
        List<Evaluator> team = subject.report().evaluation().evaluators();
        boolean table = team.stream().anyMatch(e -> !e.leader() && isRow(e));
        for (int i = 0; i < team.size(); i++) {
            Evaluator leader = team.get(i);
            boolean again = team.stream().anyMatch(e -> e != leader && e.name().equals(leader.name()));
            if (leader.leader() && table && !isRow(leader) && !again) {
                findings.warning()
                        .at("/evaluation/evaluators/" + i, "评价人员")
                        .says(
                                "评价工作组组长不在评价人员表中：表中没有其职务、单位和签字。",
                                "The leader of the evaluation team is not in the table of evaluators.")
                        .rule("评价人员表列出全体评价人员，包括组长")
                        .input(
                                "评价人员表人数",
                                team.stream().filter(PersonXref::isRow).count(),
                                "/evaluation/evaluators")
                        .step("组长在表中出现 0 次")
                        .result("组长未列入")
                        .add();
            }
        }
    }

    private static boolean isRow(Evaluator e) {
        return e.title() != null || e.organisation() != null || e.signature() != null;
    }
}
