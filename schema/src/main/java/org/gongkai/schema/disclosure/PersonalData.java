package org.gongkai.schema.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gongkai.schema.report.EvaluationReport;
import org.gongkai.schema.text.Recent;

/** Finds personal data in every text of a report: first by form and context, then every other occurrence of the same value. */
public final class PersonalData {
    private static final int LONGEST_OF_A_FORM = 400;

    /** Texts of forms by whether nothing personal stands in them: names, explanations and criteria repeat in thousands of reports. */
    private static final Recent<String, Boolean> CLEAN = new Recent<>(8192);

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
            if (isClean(text)) {
                all.add(new ArrayList<>(0));
                continue;
            }
            List<Found> found = TextScanner.scan(text.text(), text.hints());
            TableHints.detect(text.text(), found);
            found.forEach(secrets::add);
            all.add(found);
        }
        findAgain(texts, secrets, all);
        // Names that nothing announces come last: one that is known by a role somewhere keeps that role's kind.
        Secrets bare = new Secrets();
        for (int i = 0; i < texts.size(); i++) {
            if (!isClean(texts.get(i))) {
                BareNames.detect(texts.get(i).text(), all.get(i)).forEach(bare::add);
            }
        }
        findAgain(texts, bare, all);
        if (secrets.isEmpty() && bare.isEmpty()) {
            return List.of();
        }
        all.forEach(found -> found.sort(Comparator.comparingInt(Found::start)));
        return all;
    }

    /** A text of a form that is known to hold nothing, whatever report it stands in. */
    private static boolean isClean(ReportTexts.Text text) {
        return text.form()
                && text.hints().isEmpty()
                && text.text().length() <= LONGEST_OF_A_FORM
                && CLEAN.get(text.text(), PersonalData::holdsNothing);
    }

    private static Boolean holdsNothing(String text) {
        List<Found> found = TextScanner.scan(text, Hint.NONE);
        TableHints.detect(text, found);
        return found.isEmpty() && BareNames.detect(text, found).isEmpty();
    }

    private static void findAgain(List<ReportTexts.Text> texts, Secrets secrets, List<List<Found>> all) {
        for (int i = 0; i < texts.size() && !secrets.isEmpty(); i++) {
            secrets.findAgain(texts.get(i).text(), all.get(i));
        }
    }
}
