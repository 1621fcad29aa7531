package org.gongkai.site.build;

import java.io.EOFException;
import java.io.Flushable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Strings and numbers in a compact file: small numbers take one byte, a string that was written before its number. */
final class BinaryText {
    private static final int BUFFER = 1 << 16;
    private static final int ABSENT = -1;

    private BinaryText() {}

    /** Writes. */
    static final class Out implements Flushable {
        private final OutputStream out;
        private final Texts texts;
        private final byte[] buffer = new byte[BUFFER];
        private int used;
        /** Numbers in the file by numbers of texts, plus one; zero where a text has not been written yet. */
        private int[] written = new int[64];

        private int count;

        /** @param texts gives every text its number; texts that it knew are written only when they are used */
        Out(OutputStream out, Texts texts) {
            this.out = out;
            this.texts = texts;
        }

        void text(@Nullable String text) throws IOException {
            reference(text == null ? ABSENT : texts.number(text));
        }

        /** A text by its number, {@code -1} for none. */
        void reference(int number) throws IOException {
            if (number == ABSENT) {
                small(ABSENT);
                return;
            }
            if (number >= written.length) {
                written = Arrays.copyOf(written, Math.max(number + 1, written.length * 2));
            }
            if (written[number] > 0) {
                small(written[number] - 1);
                return;
            }
            small(count++);
            written[number] = count;
            once(texts.text(number));
        }

        /** A text that stands only here. */
        void once(String text) throws IOException {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            small(bytes.length);
            if (bytes.length > BUFFER - used) {
                flush();
            }
            if (bytes.length > BUFFER) {
                out.write(bytes);
            } else {
                System.arraycopy(bytes, 0, buffer, used, bytes.length);
                used += bytes.length;
            }
        }

        void number(long number) throws IOException {
            if (used > BUFFER - 10) {
                flush();
            }
            long left = number << 1 ^ number >> 63;
            while ((left & ~0x7fL) != 0) {
                buffer[used++] = (byte) (left | 0x80);
                left >>>= 7;
            }
            buffer[used++] = (byte) left;
        }

        void small(int number) throws IOException {
            number(number);
        }

        void decimal(@Nullable BigDecimal decimal) throws IOException {
            text(decimal == null ? null : decimal.toPlainString());
        }

        @Override
        public void flush() throws IOException {
            out.write(buffer, 0, used);
            used = 0;
        }
    }

    /** Reads what {@link Out} wrote. */
    static final class In {
        private final InputStream in;
        private final Texts texts = new Texts();
        private final byte[] buffer = new byte[BUFFER];
        private int at;
        private int end;

        In(InputStream in) {
            this.in = in;
        }

        /** The texts read so far. */
        Texts texts() {
            return texts;
        }

        /** The number of a text, {@code -1} for none. */
        int reference() throws IOException {
            int number = small();
            if (number == texts.size()) {
                texts.append(once());
            } else if (number > texts.size()) {
                throw new IOException("a text is missing");
            }
            return number;
        }

        @Nullable
        String textOrNull() throws IOException {
            int number = reference();
            return number == ABSENT ? null : texts.text(number);
        }

        String text() throws IOException {
            String text = textOrNull();
            if (text == null) {
                throw new IOException("a text is missing");
            }
            return text;
        }

        String once() throws IOException {
            int length = small();
            if (length < 0) {
                throw new IOException("a length is negative");
            }
            if (length <= end - at) {
                String text = new String(buffer, at, length, StandardCharsets.UTF_8);
                at += length;
                return text;
            }
            byte[] bytes = new byte[Math.min(length, 1 << 24)];
            if (bytes.length < length) {
                throw new IOException("a text is too long");
            }
            for (int i = 0; i < length; i++) {
                bytes[i] = (byte) next();
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }

        private int next() throws IOException {
            if (at == end) {
                end = in.read(buffer, 0, BUFFER);
                at = 0;
                if (end <= 0) {
                    end = 0;
                    throw new EOFException("the file is cut off");
                }
            }
            return buffer[at++];
        }

        long number() throws IOException {
            long number = 0;
            for (int shift = 0; shift < 64; shift += 7) {
                int b = next();
                number |= (b & 0x7fL) << shift;
                if (b >= 0) {
                    return number >>> 1 ^ -(number & 1);
                }
            }
            throw new IOException("a number is too long");
        }

        int small() throws IOException {
            return (int) number();
        }

        @Nullable
        BigDecimal decimal() throws IOException {
            String text = textOrNull();
            return text == null ? null : new BigDecimal(text);
        }
    }
}
