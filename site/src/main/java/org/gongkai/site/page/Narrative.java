package org.gongkai.site.page;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.misc.Extension;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.Set;

/**
 * The narrative's Markdown as HTML that cannot do anything: raw HTML is shown as text, images are named instead of
 * fetched, only plain web addresses become links, and headings within a section stay below the page's own.
 */
final class Narrative {
    private static final String MARKUP = "\\`*_[]<|~&\t\r";
    private static final String LINE_MARKUP = " #+-=>:";

    private static final MutableDataSet OPTIONS = new MutableDataSet()
            .set(Parser.EXTENSIONS, List.<Extension>of(TablesExtension.create()))
            .set(HtmlRenderer.SOFT_BREAK, "<br>\n")
            .set(HtmlRenderer.HARD_BREAK, "<br>\n")
            .set(HtmlRenderer.GENERATE_HEADER_ID, false)
            .set(HtmlRenderer.RENDER_HEADER_ID, false)
            .set(TablesExtension.COLUMN_SPANS, false);

    private static final Parser PARSER = Parser.builder(OPTIONS).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder(OPTIONS)
            .nodeRendererFactory(options -> new Harmless())
            .build();

    private Narrative() {}

    static String html(String markdown) {
        return isPlain(markdown) ? paragraphs(markdown) : tidy(RENDERER.render(PARSER.parse(markdown)));
    }

    /** Text is escaped by now, so these only meet the renderer's own tags. */
    private static String tidy(String html) {
        return html.indexOf("<table>") < 0
                ? html
                : html.replace(" align=\"", " data-align=\"")
                        .replace("<table>", "<section class=\"scroll\" tabindex=\"0\" aria-label=\"表格\"><table>")
                        .replace("</table>", "</table></section>");
    }

    /**
     * Whether the text has nothing that Markdown could read as markup, judged on the safe side. Most passages of Chinese
     * reports have none, and writing their paragraphs directly costs a fiftieth of a parse.
     */
    static boolean isPlain(String text) {
        boolean lineStart = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 128) {
                if (MARKUP.indexOf(c) >= 0 || lineStart && opensBlock(text, i)) {
                    return false;
                }
                if (c == ' ' && (i + 1 == text.length() || text.charAt(i + 1) == '\n' || text.charAt(i + 1) == ' ')) {
                    return false;
                }
            }
            lineStart = c == '\n';
        }
        return true;
    }

    /** Whether a line that begins here may be a list, a heading, a quotation, a rule or code. */
    private static boolean opensBlock(String text, int start) {
        if (LINE_MARKUP.indexOf(text.charAt(start)) >= 0) {
            return true;
        }
        int i = start;
        while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        boolean numbered = i > start && i < text.length() && (text.charAt(i) == '.' || text.charAt(i) == ')');
        return numbered && (i + 1 == text.length() || text.charAt(i + 1) == ' ' || text.charAt(i + 1) == '\n');
    }

    private static String paragraphs(String text) {
        StringBuilder out = new StringBuilder(text.length() + 64);
        boolean open = false;
        boolean lineStart = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                if (lineStart && open) {
                    out.append("</p>\n");
                    open = false;
                }
                lineStart = true;
                continue;
            }
            if (lineStart) {
                out.append(open ? "<br>\n" : "<p>");
                open = true;
                lineStart = false;
            }
            switch (c) {
                case '"' -> out.append("&quot;");
                case '>' -> out.append("&gt;");
                default -> out.append(c);
            }
        }
        return open ? out.append("</p>\n").toString() : out.toString();
    }

    /** Replaces everything that could leave the page or break its outline. */
    private static final class Harmless implements NodeRenderer {
        @Override
        public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
            return Set.of(
                    new NodeRenderingHandler<>(Heading.class, this::heading),
                    new NodeRenderingHandler<>(HtmlBlock.class, Harmless::block),
                    new NodeRenderingHandler<>(HtmlCommentBlock.class, Harmless::block),
                    new NodeRenderingHandler<>(HtmlInline.class, Harmless::text),
                    new NodeRenderingHandler<>(HtmlInlineComment.class, Harmless::text),
                    new NodeRenderingHandler<>(Image.class, (node, context, html) -> image(node.getText(), html)),
                    new NodeRenderingHandler<>(ImageRef.class, (node, context, html) -> text(node, context, html)),
                    new NodeRenderingHandler<>(
                            Link.class, (node, context, html) -> link(node, node.getUrl(), context, html)),
                    new NodeRenderingHandler<>(LinkRef.class, (node, context, html) -> text(node, context, html)),
                    new NodeRenderingHandler<>(AutoLink.class, (node, context, html) -> text(node, context, html)),
                    new NodeRenderingHandler<>(MailLink.class, (node, context, html) -> text(node, context, html)));
        }

        private void heading(Heading node, NodeRendererContext context, HtmlWriter html) {
            html.raw("<p class=\"inner-heading\">");
            context.renderChildren(node);
            html.raw("</p>").line();
        }

        private static void block(Node node, NodeRendererContext context, HtmlWriter html) {
            html.raw("<p>");
            html.text(node.getChars().toString().strip());
            html.raw("</p>").line();
        }

        private static void text(Node node, NodeRendererContext context, HtmlWriter html) {
            html.text(node.getChars().toString());
        }

        private static void image(BasedSequence alternative, HtmlWriter html) {
            html.text("〔图：" + alternative + "〕");
        }

        private static void link(Node node, BasedSequence url, NodeRendererContext context, HtmlWriter html) {
            boolean web = url.toString().matches("https?://[^\\s\"'<>]+");
            if (web) {
                html.raw("<a rel=\"external nofollow\" href=\"" + url.toString().replace("&", "&amp;") + "\">");
            }
            context.renderChildren(node);
            if (web) {
                html.raw("</a>");
            }
        }
    }
}
