package org.gongkai.site.page;

import java.util.Locale;
import org.gongkai.site.AttachedFile;

/** Addresses of attachments: checksum and ending, so that neither a strange name nor a new content breaks one. */
public final class FileNames {
    private FileNames() {}

    public static String address(AttachedFile file) {
        String name = file.name().toLowerCase(Locale.ROOT);
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 ? "" : name.substring(dot + 1);
        String safe = ending.matches("pdf|docx?|xlsx?|ofd|html?|txt|csv|zip|jpe?g|png|wps|et|md|json")
                ? "." + ending
                : ".bin";
        return file.sha256().substring(0, 16) + (safe.matches("\\.html?") ? ".txt" : safe);
    }
}
