package org.gongkai.api.intake.reader;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Parses the XML of office files: no document type, no entities, no outside resource, bounded depth and size. */
final class SafeXml {

    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w:"),
            Map.entry("http://purl.oclc.org/ooxml/wordprocessingml/main", "w:"),
            Map.entry("http://schemas.microsoft.com/office/word/2010/wordml", "w14:"),
            Map.entry("http://schemas.openxmlformats.org/markup-compatibility/2006", "mc:"),
            Map.entry("http://schemas.microsoft.com/office/word/2010/wordprocessingShape", "wps:"),
            Map.entry("http://schemas.openxmlformats.org/drawingml/2006/main", "a:"),
            Map.entry("http://purl.oclc.org/ooxml/drawingml/main", "a:"),
            Map.entry("http://schemas.openxmlformats.org/officeDocument/2006/math", "m:"),
            Map.entry("http://purl.oclc.org/ooxml/officeDocument/math", "m:"),
            Map.entry("urn:schemas-microsoft-com:vml", "v:"),
            Map.entry("http://schemas.openxmlformats.org/package/2006/relationships", "rel:"),
            Map.entry("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "x:"),
            Map.entry("http://purl.oclc.org/ooxml/spreadsheetml/main", "x:"),
            Map.entry("http://purl.org/dc/elements/1.1/", "dc:"),
            Map.entry("http://purl.org/dc/terms/", "dcterms:"));

    private SafeXml() {}

    /** The tree of a part. */
    static XmlNode parse(RawFile file, String part, byte[] content) {
        Tree tree = new Tree(file, part);
        scan(file, part, content, tree);
        XmlNode root = tree.root;
        if (root == null) {
            throw file.damaged(part);
        }
        return root;
    }

    /** Checks a part without keeping it, and counts its elements by local name. */
    static Map<String, Integer> count(RawFile file, String part, byte[] content) {
        Counter counter = new Counter(file, part);
        scan(file, part, content, counter);
        return counter.counts;
    }

    private static void scan(RawFile file, String part, byte[] content, DefaultHandler handler) {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            SAXParser parser = factory.newSAXParser();
            // Newer JDKs stop at a depth of their own, far below ours, and would have us call the file damaged.
            parser.setProperty("jdk.xml.maxElementDepth", "0");
            parser.parse(new InputSource(file.open(content)), handler);
        } catch (SAXException e) {
            if (String.valueOf(e.getMessage()).contains("DOCTYPE")) {
                throw file.refuse(
                        part,
                        "含有文档类型声明（可能是实体攻击） / it declares a document type (entity trick)",
                        "请用原软件打开并另存一份 / open it in its own program and save it again");
            }
            throw file.damaged(part);
        } catch (IOException | ParserConfigurationException e) {
            throw file.damaged(part);
        }
    }

    /** Watches depth, size and time. */
    private static class Watch extends DefaultHandler {

        private final RawFile file;
        private final String part;
        private int depth;
        private int elements;

        Watch(RawFile file, String part) {
            this.file = file;
            this.part = part;
        }

        @Override
        public void startElement(String uri, String local, String qualified, Attributes attributes) {
            file.deadline().run();
            if (++depth > file.limits().depth()) {
                throw Worker.tooDeep(file);
            }
            if (++elements > file.limits().elements()) {
                throw file.refuse(
                        part,
                        "内容过多，上限 " + file.limits().elements() + " 个元素 / too many elements (limit "
                                + file.limits().elements() + ")",
                        "请拆成几个文件再导入 / split the file and import the parts");
            }
        }

        @Override
        public void endElement(String uri, String local, String qualified) {
            depth--;
        }

        @Override
        public InputSource resolveEntity(@Nullable String publicId, @Nullable String systemId) {
            return new InputSource(new java.io.StringReader(""));
        }
    }

    private static final class Tree extends Watch {

        private final Deque<XmlNode> open = new ArrayDeque<>();
        private @Nullable XmlNode root;

        Tree(RawFile file, String part) {
            super(file, part);
        }

        @Override
        public void startElement(String uri, String local, String qualified, Attributes attributes) {
            super.startElement(uri, local, qualified, attributes);
            Map<String, String> values = new HashMap<>(attributes.getLength() * 2);
            for (int i = 0; i < attributes.getLength(); i++) {
                values.put(attributes.getLocalName(i), attributes.getValue(i));
            }
            XmlNode node = new XmlNode(PREFIXES.getOrDefault(uri, "") + local, values);
            if (open.isEmpty()) {
                root = node;
            } else {
                open.element().add(node);
            }
            open.push(node);
        }

        @Override
        public void endElement(String uri, String local, String qualified) {
            super.endElement(uri, local, qualified);
            open.pop();
        }

        @Override
        public void characters(char[] characters, int start, int length) {
            open.element().append(characters, start, length);
        }
    }

    private static final class Counter extends Watch {

        private final Map<String, Integer> counts = new HashMap<>();

        Counter(RawFile file, String part) {
            super(file, part);
        }

        @Override
        public void startElement(String uri, String local, String qualified, Attributes attributes) {
            super.startElement(uri, local, qualified, attributes);
            counts.merge(local, 1, Integer::sum);
        }
    }
}
