package org.ivslive.local.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * PostgreSQL refuses to run as root: then it runs as another user. Beneath a directory that this user may not enter
 * (such as /root) it keeps the one capability that lets it pass.
 */
final class RunAs {
    private static final int NOBODY = 65534;
    /** The weaker one first; containers often hold back the first, hardly ever the second. */
    private static final List<String> TO_PASS_DIRECTORIES = List.of("dac_read_search", "dac_override");

    private final int uid;
    private final List<String> prefix;

    private RunAs(int uid, List<String> prefix) {
        this.uid = uid;
        this.prefix = prefix;
    }

    /** Whoever owns the data, or nobody in particular; this user itself when it is not root. */
    static RunAs forServer(Path data, Path program) throws IOException, InterruptedException {
        int me = uid(Path.of("/proc/self"));
        int owner = Files.exists(data) ? uid(data) : -1;
        if (me != 0) {
            if (owner >= 0 && owner != me) {
                throw new LaunchException(
                        "%s belongs to another user (uid %d), so PostgreSQL cannot use it: start as that user or as root, or set IVS_DATA_DIR to another directory"
                                .formatted(data, owner),
                        LaunchException.BAD_SETTING);
            }
            return new RunAs(me, List.of());
        }
        return asRoot(owner > 0 ? owner : someUser(), data, program);
    }

    /** PostgreSQL wants a user with a name, and small images have no "nobody". */
    private static int someUser() throws IOException {
        List<Integer> named = Files.readAllLines(Path.of("/etc/passwd")).stream()
                .map(line -> line.split(":"))
                .filter(fields -> fields.length > 2 && fields[2].matches("[1-9]\\d{0,8}"))
                .map(fields -> Integer.valueOf(fields[2]))
                .toList();
        return named.isEmpty() || named.contains(NOBODY) ? NOBODY : named.get(0);
    }

    private static RunAs asRoot(int uid, Path data, Path program) throws IOException, InterruptedException {
        if (!Files.isExecutable(Path.of("/usr/bin/setpriv"))) {
            throw new LaunchException(
                    "PostgreSQL does not run as root, and setpriv is missing: install util-linux, start as an ordinary user, or set DB_HOST to a server of yours");
        }
        List<String> plain = List.of("/usr/bin/setpriv", "--reuid=" + uid, "--regid=" + uid, "--clear-groups");
        if (reaches(plain, Trees.parent(data), program)) {
            return new RunAs(uid, plain);
        }
        for (String capability : TO_PASS_DIRECTORIES) {
            List<String> able = new ArrayList<>(plain);
            // The secure bit makes access(2), which PostgreSQL asks about its own programs, see the capability too.
            able.addAll(List.of(
                    "--inh-caps=+" + capability, "--ambient-caps=+" + capability, "--securebits=+no_setuid_fixup"));
            if (reaches(able, Trees.parent(data), program)) {
                return new RunAs(uid, List.copyOf(able));
            }
        }
        throw new LaunchException(
                "PostgreSQL does not run as root, and the user it runs as (uid %d) cannot enter %s: move the project to a directory that everyone may enter, or set DB_HOST to a server of yours"
                        .formatted(uid, Trees.parent(data)));
    }

    private static boolean reaches(List<String> prefix, Path directory, Path program)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(
                "/bin/sh", "-c", "cd \"$1\" && test -x \"$2\"", "reach", directory.toString(), program.toString()));
        Process process = new ProcessBuilder(command)
                .directory(Path.of("/").toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    }

    List<String> command(List<String> command) {
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(command);
        return whole;
    }

    void own(Path path) throws IOException {
        if (!prefix.isEmpty()) {
            Files.setAttribute(path, "unix:uid", uid);
            Files.setAttribute(path, "unix:gid", uid);
        }
    }

    private static int uid(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:uid");
    }
}
