package org.gongkai.api.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/** Original files and attachments. The checksum is the key, so the same file is kept once and a damaged one is noticed. */
public final class FileStore {
    private static final int CHUNK = 255 * 1024;
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final MongoCollection<Document> files;
    private final MongoCollection<Document> chunks;

    FileStore(MongoDatabase database) {
        files = StoreCollections.of(database, StoreCollections.FILES);
        chunks = StoreCollections.of(database, StoreCollections.FILE_CHUNKS);
    }

    /** Keeps a file; the pieces first, so a file that is listed is whole. */
    public OriginalFile put(String name, @Nullable String mediaType, byte[] bytes) {
        OriginalFile file = new OriginalFile(Digests.sha256(bytes), name, mediaType, bytes.length);
        if (files.find(Filters.eq("_id", file.sha256())).first() != null) {
            return file;
        }
        int number = 0;
        for (int from = 0; from < bytes.length; from += CHUNK) {
            byte[] piece = Arrays.copyOfRange(bytes, from, Math.min(from + CHUNK, bytes.length));
            String id = chunkId(file.sha256(), number++);
            chunks.replaceOne(Filters.eq("_id", id), new Document("_id", id).append("data", new Binary(piece)), UPSERT);
        }
        Document entry = new Document("_id", file.sha256())
                .append("name", name)
                .append("size", (long) bytes.length)
                .append("chunks", number);
        if (mediaType != null) {
            entry.append("mediaType", mediaType);
        }
        files.replaceOne(Filters.eq("_id", file.sha256()), entry, UPSERT);
        return file;
    }

    /**
     * The bytes of a file; null when there is none under the checksum.
     *
     * @throws IllegalStateException when the stored bytes don't have their checksum any more
     */
    public byte @Nullable [] get(String sha256) {
        Document entry = files.find(Filters.eq("_id", sha256)).first();
        if (entry == null) {
            return null;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int number = 0; number < entry.getInteger("chunks"); number++) {
            Document chunk =
                    chunks.find(Filters.eq("_id", chunkId(sha256, number))).first();
            if (chunk != null) {
                bytes.writeBytes(chunk.get("data", Binary.class).getData());
            }
        }
        if (!Digests.sha256(bytes.toByteArray()).equals(sha256)) {
            throw new IllegalStateException("Stored file " + entry.getString("name") + " (" + sha256
                    + ") is damaged; restore it from a backup.");
        }
        return bytes.toByteArray();
    }

    /** Name and size of a file; null when there is none under the checksum. */
    public @Nullable OriginalFile find(String sha256) {
        Document entry = files.find(Filters.eq("_id", sha256)).first();
        return entry == null ? null : file(entry);
    }

    private static OriginalFile file(Document entry) {
        return new OriginalFile(
                entry.getString("_id"),
                entry.getString("name"),
                entry.getString("mediaType"),
                entry.get("size", Number.class).longValue());
    }

    /** All files, sorted by checksum. */
    public List<OriginalFile> list() {
        List<OriginalFile> list = files.find().map(FileStore::file).into(new ArrayList<>());
        list.sort(Comparator.comparing(OriginalFile::sha256));
        return List.copyOf(list);
    }

    private static String chunkId(String sha256, int number) {
        return sha256 + String.format(Locale.ROOT, "/%06d", number);
    }
}
