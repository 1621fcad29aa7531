package org.gongkai.api.intake.reader;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a zip container (.docx, .xlsx), unpacked one by one when they are asked for and never beyond the limits.
 * Names are only keys: nothing is ever written to a path.
 */
final class ZipParts implements AutoCloseable {

    private static final int RATIO_MATTERS_FROM = 1024 * 1024;

    private final RawFile file;
    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> entries = new LinkedHashMap<>();
    private long unpacked;

    private ZipParts(RawFile file, ZipFile zip) {
        this.file = file;
        this.zip = zip;
    }

    static ZipParts open(RawFile file) {
        ZipFile zip;
        try {
            zip = ZipFile.builder().setByteArray(file.bytes()).get();
        } catch (IOException | IllegalArgumentException e) {
            throw file.damaged(null);
        }
        ZipParts parts = new ZipParts(file, zip);
        Iterator<ZipArchiveEntry> all = zip.getEntries().asIterator();
        while (all.hasNext()) {
            parts.register(all.next());
        }
        return parts;
    }

    private void register(ZipArchiveEntry entry) {
        file.deadline().run();
        if (entries.size() >= file.limits().parts()) {
            throw file.refuse(
                    null,
                    "压缩包内文件太多，上限 " + file.limits().parts() + " / too many parts (limit "
                            + file.limits().parts() + ")",
                    "请用原软件打开并另存一份 / open it in its own program and save it again");
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw file.encrypted();
        }
        String name = key(entry.getName());
        if (entries.putIfAbsent(name, entry) != null) {
            throw file.refuse(
                    name,
                    "压缩包内有两个同名部件 / two parts have the same name",
                    "请用原软件打开并另存一份 / open it in its own program and save it again");
        }
    }

    /** Names of all parts, lower case, without a leading slash. */
    Set<String> names() {
        return Collections.unmodifiableSet(entries.keySet());
    }

    /** A part's name as the file spells it. */
    String originalName(String name) {
        ZipArchiveEntry entry = entries.get(key(name));
        return entry == null ? name : entry.getName();
    }

    /** A part's bytes, or null when there is no such part. */
    byte @Nullable [] bytes(String name) {
        ZipArchiveEntry entry = entries.get(key(name));
        if (entry == null) {
            return null;
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return unpack(entry, in);
        } catch (IOException e) {
            throw file.damaged(entry.getName());
        }
    }

    private byte[] unpack(ZipArchiveEntry entry, InputStream in) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[16 * 1024];
        long packed = Math.max(1, entry.getCompressedSize());
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            file.deadline().run();
            unpacked += read;
            out.write(buffer, 0, read);
            boolean bomb = out.size() > RATIO_MATTERS_FROM
                    && out.size() / packed > file.limits().compressionRatio();
            if (bomb
                    || out.size() > file.limits().partBytes()
                    || unpacked > file.limits().unpackedBytes()) {
                throw file.refuse(
                        entry.getName(),
                        "解压后过大，疑似压缩炸弹 / it unpacks to far more than an honest document (zip bomb)",
                        "请用原软件打开并另存一份 / open it in its own program and save it again");
            }
        }
        return out.toByteArray();
    }

    private static String key(String name) {
        String slashed = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return slashed.startsWith("/") ? slashed.substring(1) : slashed;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
