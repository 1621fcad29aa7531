package org.gongkai.api.publication;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongkai.schema.disclosure.PersonalKind;
import org.gongkai.schema.report.EvaluationReport;
import org.gongkai.schema.report.OriginalPublication;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The rules of this installation.
 *
 * @param fourEyes whether author and releaser must be different people
 * @param standingWaivers waivers for everything of one source that its issuer has published already
 * @param contact whom readers ask about a retraction, unless it names somebody else
 * @param shownKinds kinds of personal data of which a releaser may allow single fields; empty: none
 */
@ConfigurationProperties("gongkai.publication")
public record ReleasePolicy(
        boolean fourEyes,
        List<StandingWaiver> standingWaivers,
        @Nullable String contact,
        Set<PersonalKind> shownKinds) {

    /**
     * A standing waiver: errors of this source's reports are shown, not waived one by one. Shown on the page.
     *
     * @param source name of the site that first published the reports; {@code *} for every source
     * @param reason why
     */
    public record StandingWaiver(String source, String reason) {
        boolean covers(EvaluationReport report) {
            OriginalPublication original = report.originalPublication();
            return source.equals("*") || (original != null && source.equals(original.site()));
        }
    }

    public ReleasePolicy {
        standingWaivers = standingWaivers == null ? List.of() : List.copyOf(standingWaivers);
        shownKinds = shownKinds == null ? Set.of() : Set.copyOf(shownKinds);
    }

    /** Two people, no standing waiver: what holds unless something else is configured. */
    public static ReleasePolicy strict() {
        return new ReleasePolicy(true, List.of(), null, Set.of());
    }

    /** One person suffices; everything counts as published by its issuer already. */
    public static ReleasePolicy demo() {
        return new ReleasePolicy(false, List.of(new StandingWaiver("*", "已由发布机构公开的历史报告")), null, Set.of());
    }

    Optional<StandingWaiver> standingWaiver(EvaluationReport report) {
        return standingWaivers.stream().filter(waiver -> waiver.covers(report)).findFirst();
    }
}
