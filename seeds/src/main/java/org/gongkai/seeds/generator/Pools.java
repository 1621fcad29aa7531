package org.gongkai.seeds.generator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongkai.schema.region.Regions;
import org.gongkai.schema.report.Region;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What the generator draws from: the YAML files beside this class, and a hundred counties. */
final class Pools {
    private static final YAMLMapper YAML = YAMLMapper.builder().build();
    private static final int COUNTIES = 100;

    static final List<ProjectKind> PROJECTS = read("projects.yaml", new TypeReference<>() {});
    static final List<Checklist> CHECKLISTS = read("checklists.yaml", new TypeReference<>() {});
    static final List<Region> REGIONS = counties();
    /** Names after the sexagenary cycle, which no real firm goes by. */
    static final List<String> AGENCIES = List.of(
            "甲子会计师事务所有限公司",
            "乙丑绩效评价咨询有限公司",
            "丙寅会计师事务所有限公司",
            "丁卯工程咨询有限公司",
            "戊辰会计师事务所有限公司",
            "己巳绩效评价咨询有限公司",
            "庚午资产评估有限公司",
            "辛未会计师事务所有限公司");

    private static final Map<String, List<String>> WORDING = read("wording.yaml", new TypeReference<>() {});

    private Pools() {}

    /** The sentences of a name of wording.yaml. */
    static List<String> wording(String name) {
        List<String> sentences = WORDING.get(name);
        if (sentences == null) {
            throw new IllegalStateException("wording.yaml has no list '" + name + "'");
        }
        return sentences;
    }

    static Checklist checklist(String code) {
        return CHECKLISTS.stream()
                .filter(checklist -> checklist.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("checklists.yaml has no " + code));
    }

    /** Counties spread over the whole country, only those whose name is the only one of its kind. */
    private static List<Region> counties() {
        Regions regions = Regions.standard();
        List<Region> all = new ArrayList<>();
        for (Region province : regions.provinces()) {
            for (Region prefecture : regions.children(province.code())) {
                for (Region county : regions.children(prefecture.code())) {
                    if (county.name().endsWith("县")
                            && regions.all(county.name()).size() == 1) {
                        all.add(county);
                    }
                }
            }
        }
        List<Region> chosen = new ArrayList<>();
        for (int i = 0; i < COUNTIES; i++) {
            chosen.add(all.get(i * all.size() / COUNTIES));
        }
        return List.copyOf(chosen);
    }

    private static <T> T read(String file, TypeReference<T> type) {
        try (InputStream in = Pools.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("missing resource org/gongkai/seeds/generator/" + file);
            }
            return YAML.readValue(in, type);
        } catch (JacksonException e) {
            throw new IllegalStateException("org/gongkai/seeds/generator/" + file + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
