package org.gongkai.api.intake.reader;

import java.io.FilterReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.api.intake.source.Metadata;
import org.gongkai.api.intake.source.SourceDocumentBuilder;
import org.gongkai.api.intake.source.SourceNote;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** A web page, or one saved as .doc or .xls by an office system: parsed, never rendered, nothing fetched or run. */
final class HtmlReader implements ContainerReader {

    private static final Pattern CHARSET =
            Pattern.compile("charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_.:-]+)", Pattern.CASE_INSENSITIVE);

    private static final Pattern ATTACHMENT =
            Pattern.compile("\\.(docx?|xlsx?|pdf|wps|et|ofd|zip|rar)([?#].*)?$", Pattern.CASE_INSENSITIVE);

    @Override
    public void read(RawFile file, SourceDocumentBuilder into) {
        String declared = declaredCharset(file.bytes());
        Decoded decoded = Encodings.decode(file.bytes(), declared);
        TextReader.noteEncoding(decoded, into);
        noteLyingDeclaration(declared, decoded, into);
        Document page = Parser.htmlParser().parseInput(new WatchedReader(decoded.text(), file.deadline()), "");
        metadata(page, into);
        new HtmlWalker(file, into).walk(page);
        noteAttachments(page, into);
        DisclosureBlock.of(into.blocks())
                .forEach((name, value) -> into.metadata(name, value, Metadata.Origin.DISCLOSURE_BLOCK));
    }

    private static @Nullable String declaredCharset(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.ISO_8859_1);
        Matcher matcher = CHARSET.matcher(head);
        return matcher.find() ? matcher.group(1) : null;
    }

    private static void noteLyingDeclaration(@Nullable String declared, Decoded decoded, SourceDocumentBuilder into) {
        if (declared == null) {
            return;
        }
        String said = family(declared);
        String found = family(decoded.encoding());
        boolean ascii = decoded.text().chars().allMatch(c -> c < 0x80);
        if (!ascii && !said.equals(found)) {
            into.note(
                    SourceNote.Kind.ENCODING,
                    "网页声明的编码是 " + declared + "，实际是 " + decoded.encoding() + " / the page declares " + declared
                            + " but is " + decoded.encoding());
        }
    }

    private static String family(String encoding) {
        String name = encoding.toUpperCase(Locale.ROOT);
        return name.startsWith("GB")
                ? "GB"
                : name.replaceAll("[^A-Z0-9].*$|LE$|BE$", "").replaceAll("UTF$", "UTF8");
    }

    /** Many notices only name the report and attach it. */
    private static void noteAttachments(Document page, SourceDocumentBuilder into) {
        long attached = page.select("a[href]").eachAttr("href").stream()
                .filter(address -> ATTACHMENT.matcher(address).find())
                .distinct()
                .count();
        if (attached > 0) {
            into.note(
                    SourceNote.Kind.EXTERNAL_REFERENCE,
                    "网页链接了 " + attached + " 个附件，未下载；报告若在附件里，请另行导入 / the page links " + attached
                            + " attachments, which were not fetched");
        }
    }

    private static void metadata(Document page, SourceDocumentBuilder into) {
        if (!page.title().isBlank()) {
            into.metadata("title", page.title(), Metadata.Origin.META_TAG);
        }
        for (Element meta : page.select("meta[name][content]")) {
            into.metadata(meta.attr("name"), meta.attr("content"), Metadata.Origin.META_TAG);
        }
    }

    /** Feeds the parser in pieces and stops it when the reading time is over. */
    private static final class WatchedReader extends FilterReader {

        private final Deadline deadline;

        WatchedReader(String text, Deadline deadline) {
            super(new StringReader(text));
            this.deadline = deadline;
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            deadline.run();
            return super.read(buffer, offset, length);
        }

        @Override
        public int read() throws IOException {
            deadline.run();
            return super.read();
        }
    }
}
