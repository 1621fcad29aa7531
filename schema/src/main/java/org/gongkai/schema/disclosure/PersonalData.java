package org.gongkai.schema.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gongkai.schema.report.EvaluationReport;

/** Finds personal data in every text of a report: first by form and context, then every other occurrence of the same value. */
public final class PersonalData {
    private PersonalData() {}

    /** Everything personal, in the order of the report. */
    public static List<PersonalDatum> find(EvaluationReport report) {
        List<PersonalDatum> data = new ArrayList<>();
        List<ReportTexts.Text> texts = ReportTexts.of(report);
        List<List<Found>> all = findIn(texts);
        for (int i = 0; i < all.size(); i++) {
            ReportTexts.Text text = texts.get(i);
            for (Found found : all.get(i)) {
                data.add(datum(text, found));
            }
        }
        return List.copyOf(data);
    }

    /**
     * Whether eighteen characters are a number of GB 11643: a region, a date of birth, a check character that fits.
     *
     * @param characters seventeen digits, and a digit or X
     */
    public static boolean isIdentityNumber(String characters) {
        return IdNumber.isValid(characters);
    }

    static PersonalDatum datum(ReportTexts.Text text, Found found) {
        return new PersonalDatum(
                text.place().pointer(),
                found.kind(),
                text.text().substring(found.start(), found.end()),
                found.start(),
                found.end(),
                found.masked());
    }

    /** What each text holds, in the order of the texts; empty where no text holds anything. */
    static List<List<Found>> findIn(List<ReportTexts.Text> texts) {
        Secrets secrets = new Secrets();
        List<List<Found>> all = new ArrayList<>(texts.size());
        for (ReportTexts.Text text : texts) {
            List<Found> found = TextScanner.scan(text.text(), text.hints());
            TableHints.detect(text.text(), found);
            found.forEach(secrets::add);
            all.add(found);
        }
        findAgain(texts, secrets, all);
        // Names that nothing announces come last: one that is known by a role somewhere keeps that role's kind.
        Secrets bare = new Secrets();
        for (int i = 0; i < texts.size(); i++) {
            BareNames.detect(texts.get(i).text(), all.get(i)).forEach(bare::add);
        }
        findAgain(texts, bare, all);
        if (secrets.isEmpty() && bare.isEmpty()) {
            return List.of();
        }
        all.forEach(found -> found.sort(Comparator.comparingInt(Found::start)));
        return all;
    }

    private static void findAgain(List<ReportTexts.Text> texts, Secrets secrets, List<List<Found>> all) {
        for (int i = 0; i < texts.size() && !secrets.isEmpty(); i++) {
            secrets.findAgain(texts.get(i).text(), all.get(i));
        }
    }
}
