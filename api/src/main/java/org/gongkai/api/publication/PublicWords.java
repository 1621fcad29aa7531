package org.gongkai.api.publication;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.schema.disclosure.PersonalData;
import org.gongkai.schema.disclosure.PersonalDatum;
import org.gongkai.schema.disclosure.PersonalKind;
import org.gongkai.schema.report.EvaluationReport;
import org.gongkai.schema.report.Project;
import org.gongkai.schema.report.Section;

/**
 * What people write about a report and the public reads: reasons of waivers and corrections, the contact of a retraction. It is
 * shown as it was written, so it must hold nothing personal, and nothing that is masked in the report.
 */
final class PublicWords {
    /** Kinds by which an office may be asked. */
    private static final Set<PersonalKind> OF_AN_OFFICE =
            EnumSet.of(PersonalKind.LANDLINE, PersonalKind.EMAIL, PersonalKind.ADDRESS, PersonalKind.OFFICIAL_NAME);

    private PublicWords() {}

    /**
     * A reason that may become public.
     *
     * @throws PublicationRefusal when it is empty or holds personal data
     */
    static String reason(String reason, EvaluationReport about, String place) {
        if (reason.isBlank()) {
            throw new PublicationRefusal(
                    PublicationRefusal.Kind.INVALID, place, "a reason is missing", "say why, in a sentence");
        }
        return checked(reason.strip(), about, place, "the reason", EnumSet.noneOf(PersonalKind.class));
    }

    /** Whom readers may ask: an office's telephone and address may stand there, a person's may not. */
    static String contact(String contact, EvaluationReport about, String place) {
        return checked(contact, about, place, "the contact", OF_AN_OFFICE);
    }

    /** An id is the public address of a report. */
    static void id(String id) {
        EvaluationReport bare =
                EvaluationReport.titled("id", Project.named("id")).build();
        checked(id.replace('-', '，'), bare, "id", "it", EnumSet.noneOf(PersonalKind.class));
        checked(id, bare, "id", "it", EnumSet.noneOf(PersonalKind.class));
    }

    private static String checked(
            String words, EvaluationReport about, String place, String what, Set<PersonalKind> borne) {
        List<Section> sections = new ArrayList<>(about.sections());
        sections.add(new Section("说明", null, words, List.of()));
        String here = "/sections/" + (sections.size() - 1) + "/";
        EvaluationReport together = about.toBuilder().sections(sections).build();
        List<PersonalDatum> found = PersonalData.find(together);
        Set<String> ofTheReport = found.stream()
                .filter(datum -> !datum.pointer().startsWith(here))
                .map(PersonalDatum::quote)
                .collect(Collectors.toSet());
        for (PersonalDatum datum : found) {
            if (datum.pointer().startsWith(here)
                    && (!borne.contains(datum.kind()) || ofTheReport.contains(datum.quote()))) {
                throw new PublicationRefusal(
                        PublicationRefusal.Kind.INVALID,
                        place,
                        what + " would be public and holds " + datum.kind() + " ("
                                + datum.kind().label() + ")",
                        "say it without personal data");
            }
        }
        return words;
    }
}
