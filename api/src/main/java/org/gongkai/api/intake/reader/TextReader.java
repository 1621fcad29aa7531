package org.gongkai.api.intake.reader;

import org.gongkai.api.intake.source.SourceDocumentBuilder;
import org.gongkai.api.intake.source.SourceNote;

/**
 * Plain text: the decoded text stays as it is, blank lines and tabs included, because text copied out of a table keeps its
 * cells only in them; every line that holds a character is a paragraph.
 */
final class TextReader implements ContainerReader {

    @Override
    public void read(RawFile file, SourceDocumentBuilder into) {
        Decoded decoded = Encodings.decode(file.bytes(), null);
        noteEncoding(decoded, into);
        into.verbatim(decoded.text());
    }

    static void noteEncoding(Decoded decoded, SourceDocumentBuilder into) {
        into.encoding(decoded.encoding());
        if (!decoded.certain()) {
            into.note(
                    SourceNote.Kind.ENCODING,
                    "编码按 " + decoded.encoding() + " 推断，请核对文字 / the encoding was guessed as " + decoded.encoding());
        }
    }
}
