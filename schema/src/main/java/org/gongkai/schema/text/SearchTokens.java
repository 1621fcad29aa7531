package org.gongkai.schema.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * The one search tokeniser. The same terms come out for an index and for a query, so that a small script in a page can
 * make them again. The definition, in this order:
 *
 * <ol>
 *   <li>the text is put in normal form ({@link NormalizedText}: half-width, no thousands separators) and lower case;
 *   <li>every run of ASCII letters is one term ("e办通" gives "e");
 *   <li>every number {@code [0-9]+(\.[0-9]+)*} is one term ("31.48"; "90%" gives "90");
 *   <li>every run of two or more Han characters gives its overlapping pairs ("政务服务" gives 政务, 务服, 服务), and each
 *       single character as a term of its own; a run of one gives that character.
 * </ol>
 *
 * Anything else separates runs. {@link #terms} is for an index and holds pairs and single characters; {@link
 * #queryTerms} leaves out the single characters of runs that have pairs, so a document matches a query when it holds all
 * of its query terms.
 */
public final class SearchTokens {
    /** Latin words and numbers, or else Han; the usual Han characters first, since to look up a script takes long. */
    private static final Pattern WORD = Pattern.compile("([a-z]+|[0-9]+(?:\\.[0-9]+)*)|[[一-龥]\\p{IsHan}]+");

    private SearchTokens() {}

    /** The distinct terms of a text for an index, Latin words and numbers first. */
    public static List<String> terms(String text) {
        return collect(text, true);
    }

    /** The distinct terms a document must hold to match the text, Latin words and numbers first. */
    public static List<String> queryTerms(String text) {
        return collect(text, false);
    }

    private static List<String> collect(String text, boolean singles) {
        Set<String> terms = new LinkedHashSet<>();
        StringBuilder han = new StringBuilder();
        String plain = NormalizedText.normalize(text).toLowerCase(Locale.ROOT);
        Matcher m = WORD.matcher(plain);
        while (m.find()) {
            if (m.group(1) == null) {
                han.append(plain, m.start(), m.end()).append(' ');
            } else {
                terms.add(m.group());
            }
        }
        addHan(han.toString(), singles, terms);
        return List.copyOf(terms);
    }

    private static void addHan(String runs, boolean singles, Set<String> terms) {
        StandardTokenizer characters = new StandardTokenizer();
        characters.setReader(new StringReader(runs));
        try (TokenStream stream = new CJKBigramFilter(characters, CJKBigramFilter.HAN, singles)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
