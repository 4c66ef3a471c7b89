package org.ivslive.local.launch.boot;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The classes and libraries that a module of the project runs with, as Maven left them. */
final class ClassPath {
    static final String LAUNCHER = "ivs-local";
    static final String BENCH = "ivs-bench";

    private ClassPath() {}

    /** Somebody may have emptied Maven's repository since. */
    static boolean isComplete(Project project, String module) throws IOException {
        return Files.exists(project.classPathFile(module))
                && entries(project, module).stream().allMatch(Files::exists);
    }

    static List<Path> entries(Project project, String module) throws IOException {
        String libraries = Files.readString(project.classPathFile(module)).strip();
        return Stream.concat(
                        Stream.of(project.classes(module)),
                        Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                                .splitAsStream(libraries)
                                .map(Path::of))
                .toList();
    }

    /** Loads a class from there, into this process: signals keep reaching the one that the user started. */
    static Class<?> load(Project project, String module, String name) throws IOException, ClassNotFoundException {
        List<Path> entries = entries(project, module);
        // Its own processes are started with the same.
        System.setProperty(
                "java.class.path",
                String.join(
                        File.pathSeparator, entries.stream().map(Path::toString).toList()));
        URLClassLoader loader =
                new URLClassLoader(entries.stream().map(ClassPath::url).toArray(URL[]::new));
        Thread.currentThread().setContextClassLoader(loader);
        return Class.forName(name, true, loader);
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
