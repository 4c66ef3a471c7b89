package org.ivslive.local.launch.boot;

import java.nio.file.Files;
import java.nio.file.Path;

/** The project's directory and what lies where in it. */
public record Project(Path root) {
    public Project {
        root = root.toAbsolutePath().normalize();
    }

    public Path path(String relative) {
        return root.resolve(relative);
    }

    /** Everything that a run leaves: nothing is written elsewhere in the project but build output. */
    public Path state() {
        return root.resolve(".ivs");
    }

    public Path logs() {
        return state().resolve("logs");
    }

    public Path servers() {
        return state().resolve("servers");
    }

    public Path war() {
        return root.resolve("ivs-web/target/ivs-live.war");
    }

    public Path payaraMicro() {
        return root.resolve("ivs-local/target/server/payara-micro.jar");
    }

    /** Where Maven writes what a module's own class path is. */
    public Path classPathFile(String module) {
        return root.resolve(module).resolve("target/server/classpath");
    }

    public Path classes(String module) {
        return root.resolve(module).resolve("target/classes");
    }

    public Path frontend() {
        return root.resolve("frontend");
    }

    public boolean hasFrontend() {
        return Files.exists(frontend().resolve("package.json"));
    }

    /** As the user would write it from the project's directory. */
    public String show(Path path) {
        return path.startsWith(root) ? root.relativize(path).toString() : path.toString();
    }
}
