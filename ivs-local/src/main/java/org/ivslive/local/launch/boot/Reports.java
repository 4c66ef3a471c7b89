package org.ivslive.local.launch.boot;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The JUnit reports that Maven and Vitest leave. */
final class Reports {
    private final Path root;

    Reports(Path root) {
        this.root = root;
    }

    /** Those of an earlier run must not be counted again. */
    void clear(Suite suite) throws IOException {
        for (Path report : files(suite)) {
            Files.delete(report);
        }
    }

    Counts count(Suite suite) throws IOException {
        Counts counts = Counts.NONE;
        for (Path report : files(suite)) {
            counts = counts.plus(read(report));
        }
        return counts;
    }

    private List<Path> files(Suite suite) throws IOException {
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + suite.reports() + "/*.xml");
        List<Path> found = new ArrayList<>();
        for (String directory : List.of("target/surefire-reports", "target/failsafe-reports", "test-results")) {
            try (DirectoryStream<Path> modules = Files.newDirectoryStream(root, Files::isDirectory)) {
                for (Path module : modules) {
                    found.addAll(matching(module.resolve(directory), matcher));
                }
            }
        }
        return found;
    }

    private List<Path> matching(Path directory, PathMatcher matcher) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> matcher.matches(root.relativize(file))).toList();
        }
    }

    static Counts read(Path report) throws IOException {
        int passed = 0;
        int skipped = 0;
        List<String> failures = new ArrayList<>();
        NodeList cases = parse(report).getElementsByTagName("testcase");
        for (int i = 0; i < cases.getLength(); i++) {
            Element test = (Element) cases.item(i);
            if (has(test, "failure") || has(test, "error")) {
                failures.add(test.getAttribute("classname") + ": " + test.getAttribute("name"));
            } else if (has(test, "skipped")) {
                skipped++;
            } else {
                passed++;
            }
        }
        return new Counts(passed, failures, skipped);
    }

    private static Element parse(Path report) throws IOException {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(report.toFile())
                    .getDocumentElement();
        } catch (SAXException e) {
            throw new IOException("unreadable report " + report, e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean has(Element test, String outcome) {
        return test.getElementsByTagName(outcome).getLength() > 0;
    }
}
