package org.gongkai.api.publication;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gongkai.api.store.FieldAllowance;
import org.gongkai.api.store.PublicViews;
import org.gongkai.api.store.Waiver;
import org.gongkai.schema.audit.Finding;
import org.gongkai.schema.audit.Severity;
import org.gongkai.schema.disclosure.DisclosurePolicy;
import org.gongkai.schema.disclosure.PersonalData;
import org.gongkai.schema.disclosure.PersonalDatum;
import org.gongkai.schema.disclosure.PublicReport;
import org.gongkai.schema.report.EvaluationReport;

/** The gate before a report becomes public: errors must be waived one by one, personal data masked or allowed by field. */
final class Gate {
    private Gate() {}

    /**
     * What is in the way, in the order of the findings; nothing when the report may become public.
     *
     * @param view the public view under the allowances
     */
    static List<Obstacle> obstacles(
            EvaluationReport report,
            PublicReport view,
            List<Finding> findings,
            Collection<Waiver> waivers,
            Collection<FieldAllowance> allowances) {
        List<Obstacle> obstacles = new ArrayList<>();
        if (waivers.stream().noneMatch(Waiver::isStanding)) {
            errors(findings, waivers, obstacles);
        }
        DisclosurePolicy policy = PublicViews.policy(report, allowances);
        for (PersonalDatum datum : PersonalData.find(view.report())) {
            if (!policy.allows(datum)) {
                obstacles.add(new Obstacle(
                        Obstacle.Kind.PERSONAL_DATA,
                        "",
                        datum.pointer(),
                        datum.pointer(),
                        "含有个人信息（" + datum.kind().label() + "）",
                        "remove it from the text, or allow this field with a reason"));
            }
        }
        return List.copyOf(obstacles);
    }

    private static void errors(List<Finding> findings, Collection<Waiver> waivers, List<Obstacle> obstacles) {
        Set<String> waived = new HashSet<>();
        for (Waiver waiver : waivers) {
            if (waiver.findingId() != null) {
                waived.add(waiver.findingId());
            }
        }
        for (Finding finding : findings) {
            if (finding.severity() == Severity.ERROR && !waived.contains(finding.id())) {
                obstacles.add(new Obstacle(
                        Obstacle.Kind.ERROR,
                        finding.id(),
                        finding.pointer(),
                        finding.place(),
                        finding.message(),
                        "correct it, or waive finding " + finding.id() + " with a reason"));
            }
        }
    }
}
