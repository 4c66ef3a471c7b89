package org.ivslive.media.rtc.sdp;

import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Numbers in others' texts. */
final class Numbers {
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,10}");

    private Numbers() {}

    static OptionalInt upTo(String text, int most) {
        OptionalLong number = unsigned(text);
        return number.isPresent() && number.getAsLong() <= most
                ? OptionalInt.of((int) number.getAsLong())
                : OptionalInt.empty();
    }

    /** Of 32 bits. */
    static OptionalLong unsigned(String text) {
        if (!DIGITS.matcher(text).matches()) {
            return OptionalLong.empty();
        }
        long number = Long.parseLong(text);
        return number <= 0xFFFFFFFFL ? OptionalLong.of(number) : OptionalLong.empty();
    }
}
