package org.gongkai.site;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that differs from one portal to the next: names, codes, labels, footer, what is shown. Nothing of it is in a
 * template. {@code docs/site.md} describes every key.
 *
 * @param site the portal (SiteName, SiteDomain, SiteIDCode of 国办发〔2017〕47号)
 * @param column the column (ColumnName, ColumnDescription, ColumnKeywords, ColumnType)
 * @param source publishing organisation (ContentSource)
 * @param indexPrefix first part of an index number (索引号) where the unit has no code of its own
 * @param disclosure fields of the disclosure block (信息公开属性) with this portal's labels, in its order
 * @param footer what the foot of each page says
 * @param show which optional parts are public
 * @param licence licence of the open data
 * @param feedback where readers write to; absent hides the feedback part
 */
public record SiteProfile(
        Site site,
        Column column,
        String source,
        String indexPrefix,
        List<DisclosureField> disclosure,
        Footer footer,
        Show show,
        Licence licence,
        @Nullable Link feedback) {

    public SiteProfile {
        disclosure = List.copyOf(disclosure);
    }

    /**
     * The portal that carries the column.
     *
     * @param name full name of the portal
     * @param domain host name, e.g. www.hd.gov.cn
     * @param idCode 网站标识码: ten digits, or bm and eight digits for a ministry
     * @param baseUrl address of the column, with a slash at its end
     */
    public record Site(String name, String domain, String idCode, URI baseUrl) {}

    /**
     * The column (栏目) of the portal.
     *
     * @param name e.g. 绩效公开
     * @param description one sentence
     * @param keywords several
     * @param type e.g. 信息公开
     */
    public record Column(String name, String description, List<String> keywords, String type) {
        public Column {
            keywords = List.copyOf(keywords);
        }
    }

    /**
     * One line of the disclosure block.
     *
     * @param field which value
     * @param label how this portal prints its name
     * @param value a fixed value for fields that the report does not give, e.g. 主动公开
     */
    public record DisclosureField(
            Field field, String label, @Nullable String value) {}

    /** Canonical keys of the disclosure block. */
    public enum Field {
        INDEX,
        ISSUER,
        TITLE,
        NUMBER,
        DOCUMENT_DATE,
        PUBLICATION_DATE,
        TOPIC,
        KEYWORDS,
        VALIDITY,
        OPENNESS,
        REGISTRY,
        APPROVAL
    }

    /** A link with its words. */
    public record Link(String label, String href) {}

    /**
     * Values of the footer; what is absent is not shown.
     *
     * @param sponsor 主办
     * @param undertaker 承办
     * @param supervisor 主管
     * @param contact office, telephone, address
     * @param hotline e.g. 12345
     * @param icp ICP备案号 with its link
     * @param police 公安备案号 with its link
     * @param errorReport 我为政府网站找错
     * @param accessibility 无障碍
     * @param links further links: legal notice, privacy
     */
    public record Footer(
            String sponsor,
            @Nullable String undertaker,
            @Nullable String supervisor,
            @Nullable String contact,
            @Nullable String hotline,
            @Nullable Link icp,
            @Nullable Link police,
            Link errorReport,
            @Nullable Link accessibility,
            List<Link> links) {
        public Footer {
            links = List.copyOf(links);
        }
    }

    /**
     * What pages show beside the report itself.
     *
     * @param audit findings of the audit and what rests on them
     * @param waivers findings that were released with a reason
     */
    public record Show(boolean audit, boolean waivers) {}

    /**
     * Under which terms the data may be used.
     *
     * @param name e.g. CC BY 4.0
     * @param href its text, absent for a licence without an address
     */
    public record Licence(String name, @Nullable String href) {}
}
