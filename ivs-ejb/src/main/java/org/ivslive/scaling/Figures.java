package org.ivslive.scaling;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ivslive.stage.LiveStage;
import org.ivslive.stage.StageState;

/**
 * The numbers behind one decision. Sentences take theirs from here and from nowhere else, so that what people read and
 * what is kept cannot differ.
 */
final class Figures {

    /** {@code {viewers}} is a number, {@code {stages stage}} a number and its noun. */
    private static final Pattern BLANK = Pattern.compile("\\{(\\w+)(?: ([\\w-]+(?: \\w+)*))?}");

    private final Map<String, Object> numbers = new LinkedHashMap<>();

    Figures(ScalingRules rules, Sight sight) {
        int seats = sight.open() * rules.seats();
        numbers.put("viewers", sight.viewers());
        numbers.put("seats", seats);
        numbers.put("stages", sight.open());
        numbers.put("ready", sight.ready());
        numbers.put("coming", sight.coming());
        numbers.put("draining", sight.draining());
        numbers.put("existing", sight.existing());
        numbers.put("mostStages", rules.mostStages());
        numbers.put("seatsOfStage", rules.seats());
        numbers.put("filling", rules.filling());
        numbers.put("underFilling", sight.count(stage -> unfilled(stage, rules)));
        numbers.put("joinsPerSecond", tenths(sight.flow().joinsPerSecond()));
        numbers.put("leavesPerSecond", tenths(sight.flow().leavesPerSecond()));
        numbers.put("leadSeconds", tenths(sight.lead().toMillis() / 1000.0));
        if (tenths(sight.flow().growth()) > 0) {
            double free = Math.max(0, seats - sight.viewers());
            numbers.put("secondsToFull", Math.round(free / sight.flow().growth()));
        }
    }

    Figures with(String name, Number number) {
        numbers.put(name, number);
        return this;
    }

    ScalingDecision decide(List<ScalingStep> steps, String sentence) {
        return new ScalingDecision(steps, fill(opening() + sentence), numbers);
    }

    ScalingDecision hold(String why) {
        return decide(List.of(), ", " + why + ": hold");
    }

    /** Why nothing more is needed. */
    String room() {
        String which = number("underFilling") == number("ready")
                ? "every stage is under {filling}/{seatsOfStage}"
                : "{underFilling} of {ready stage} under {filling}/{seatsOfStage}";
        return which + ", {spare} spare";
    }

    private String opening() {
        String rate = number("joinsPerSecond") > 0 ? ", {joinsPerSecond} joins/s" : "";
        String back = number("leavesPerSecond") > 0 ? ", {leavesPerSecond} leaves/s" : "";
        String left = numbers.containsKey("secondsToFull") ? ", {secondsToFull} s to full" : "";
        return "{viewers}/{seats} on {stages stage}" + rate + back + left;
    }

    private String fill(String sentence) {
        Matcher blank = BLANK.matcher(sentence);
        return blank.replaceAll(found -> {
            Object value = numbers.get(found.group(1));
            if (value == null) {
                throw new IllegalArgumentException("no number for " + found.group());
            }
            String noun = found.group(2);
            return noun == null
                    ? value.toString()
                    : value + " " + noun + (value.toString().equals("1") ? "" : "s");
        });
    }

    private double number(String name) {
        return numbers.get(name) instanceof Number value ? value.doubleValue() : 0;
    }

    private static boolean unfilled(LiveStage stage, ScalingRules rules) {
        return stage.state() == StageState.READY && stage.viewers() < rules.filling();
    }

    private static double tenths(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
