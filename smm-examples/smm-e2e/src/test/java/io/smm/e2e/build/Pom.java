package io.smm.e2e.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** An XML file read by element paths such as {@code dependencyManagement/dependencies/dependency}. */
final class Pom {

    private final Element root;
    private final String source;

    private Pom(Element root, String source) {
        this.root = root;
        this.source = source;
    }

    static Pom read(Path file) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Element root = factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement();
            return new Pom(root, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("not readable as XML: " + file, e);
        }
    }

    String source() {
        return source;
    }

    Optional<String> text(String path) {
        return texts(path).stream().findFirst();
    }

    List<String> texts(String path) {
        return elements(path).stream().map(e -> e.getTextContent().trim()).toList();
    }

    List<Element> elements(String path) {
        List<Element> here = List.of(root);
        for (String name : path.split("/")) {
            here = here.stream().flatMap(e -> children(e, name).stream()).toList();
        }
        return here;
    }

    static String child(Element element, String name) {
        List<Element> found = children(element, name);
        return found.isEmpty() ? "" : found.get(0).getTextContent().trim();
    }

    static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element e && e.getNodeName().equals(name)) {
                found.add(e);
            }
        }
        return found;
    }
}
