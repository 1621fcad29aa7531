package org.gongkai.site.page;

import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrSegment;

/**
 * The QR code (ISO/IEC 18004) of an address as one SVG path: a stroke of width 1 along each run of dark modules. The mask
 * is always the same, any of the eight is valid, since trying all of them would cost more than rendering the page.
 *
 * @param size width and height in modules, the quiet zone on every side included
 * @param path the strokes
 */
public record QrSquare(int size, String path) {
    private static final int QUIET = 4;
    private static final int LARGEST_VERSION = 40;
    private static final int MASK = 2;
    private static final int USUAL_LENGTH = 8192;

    /** The code of an address, with medium error correction. */
    static QrSquare of(String address) {
        QrCode code = QrCode.encodeSegments(
                QrSegment.makeSegments(address), QrCode.Ecc.MEDIUM, 1, LARGEST_VERSION, MASK, true);
        StringBuilder path = new StringBuilder(USUAL_LENGTH);
        for (int y = 0; y < code.size; y++) {
            int x = 0;
            while (x < code.size) {
                int end = x;
                while (code.getModule(end, y)) {
                    end++;
                }
                if (end > x) {
                    path.append('M')
                            .append(x + QUIET)
                            .append(' ')
                            .append(y + QUIET)
                            .append(".5h")
                            .append(end - x);
                }
                x = end + 1;
            }
        }
        return new QrSquare(code.size + 2 * QUIET, path.toString());
    }
}
