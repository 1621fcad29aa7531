package org.gongkai.schema.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The project (项目) that was evaluated. Its identity across years is assigned by a person, proposed by name, never inferred silently.
 *
 * @param id identity across years, e.g. {@code 530124-e-ban-tong}; absent until assigned
 * @param name project name as printed most prominently
 * @param otherNames other printed spellings of the name, in order of appearance
 * @param kind 经常性 or 一次性, where printed
 * @param background 项目背景, in one passage, where the report gives one
 */
public record Project(
        @Nullable String id,
        String name,
        List<String> otherNames,
        @Nullable ProjectKind kind,
        @Nullable String background) {

    public Project {
        id = Values.textOrNull(id);
        name = Values.requireText(name, "name");
        otherNames = Values.copy(otherNames);
        background = Values.textOrNull(background);
    }

    public static Project named(String name) {
        return new Project(null, name, List.of(), null, null);
    }
}
