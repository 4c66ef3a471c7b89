package org.ivslive.local.launch;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a log has gained since a moment: the part that explains the failure at hand. */
public final class LogTail {
    private static final int AT_MOST = 256 * 1024;
    private static final int WIDEST = 300;
    private static final Pattern ERROR =
            Pattern.compile("^(Caused by: )?[\\w.$]+(Exception|Error): |\\b(FATAL|ERROR|PANIC): |LOG:  could not ");

    private final Path log;
    private final long start;

    private LogTail(Path log, long start) {
        this.log = log;
        this.start = start;
    }

    public static LogTail from(Path log) throws IOException {
        return new LogTail(log, Files.exists(log) ? Files.size(log) : 0);
    }

    public static LogTail whole(Path log) {
        return new LogTail(log, 0);
    }

    /** The last lines that are not blank, oldest first. */
    public List<String> lines(int count) {
        return last(count, text().lines().filter(line -> !line.isBlank()).toList());
    }

    /** The same, indented, ready to follow a message. */
    public String lastLines(int count) {
        return indented(lines(count));
    }

    /** The lines that tell of errors, or the last ones where none does. */
    public String problems(int count) {
        List<String> errors = text().lines()
                .map(String::strip)
                .filter(line -> ERROR.matcher(line).find())
                .distinct()
                .limit(count)
                .toList();
        return errors.isEmpty() ? lastLines(count) : indented(errors);
    }

    /** Every line that begins with these words. */
    public List<String> linesBeginning(String words) {
        return text().lines().filter(line -> line.startsWith(words)).toList();
    }

    public boolean contains(String words) {
        return text().contains(words);
    }

    private String text() {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long from = Math.max(start, file.length() - AT_MOST);
            byte[] bytes = new byte[(int) Math.max(0, file.length() - from)];
            file.seek(from);
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    private static List<String> last(int count, List<String> lines) {
        return lines.subList(Math.max(0, lines.size() - count), lines.size());
    }

    private static String indented(List<String> lines) {
        return lines.stream()
                .map(line -> "\n    " + (line.length() > WIDEST ? line.substring(0, WIDEST) + "…" : line))
                .collect(Collectors.joining());
    }
}
