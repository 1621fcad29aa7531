package org.gongkai.api.intake.reader;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.gongkai.api.intake.source.IntakeException;
import org.gongkai.api.intake.source.Limits;
import org.jspecify.annotations.Nullable;

/** A file's bytes with what a reader needs to know around them. */
record RawFile(String name, byte[] bytes, Limits limits, Deadline deadline) {

    IntakeException refuse(@Nullable String where, String reason, String remedy) {
        return new IntakeException(name, where, reason, remedy);
    }

    IntakeException damaged(@Nullable String where) {
        return refuse(
                where,
                "文件损坏或不完整 / the file is damaged or cut off",
                "请用原软件打开并另存一份，或向来源单位重新索取 / open it in its own program and save it again, or ask for a new copy");
    }

    IntakeException encrypted() {
        return refuse(null, "文件已加密 / the file is encrypted", "请先取消打开密码，再导入 / remove the password and import again");
    }

    IntakeException unsupported(String what) {
        return refuse(null, "不支持的文件类型：" + what, "请另存为 .docx、.xlsx、.html、.pdf 或 .txt 再导入 / save it as one of these");
    }

    /** A stream over bytes that stops when the reading time is over. */
    InputStream open(byte[] content) {
        return new FilterInputStream(new ByteArrayInputStream(content)) {
            @Override
            public int read() throws IOException {
                deadline.run();
                return super.read();
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                deadline.run();
                return super.read(buffer, offset, length);
            }
        };
    }
}
