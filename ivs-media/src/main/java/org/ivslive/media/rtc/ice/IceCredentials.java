package org.ivslive.media.rtc.ice;

import java.util.random.RandomGenerator;

/** What one side tells the other in its description, and by which the other's checks are known to be meant. */
public record IceCredentials(String ufrag, String password) {
    private static final String CHARACTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    private static final int UFRAG = 8;
    private static final int PASSWORD = 24;
    private static final int LONGEST = 256;

    public IceCredentials {
        if (!isIce(ufrag, 4) || !isIce(password, 22)) {
            throw new IllegalArgumentException("not an ICE user name fragment and password");
        }
    }

    /** The random numbers must be strong ones: who guesses the password can move the media elsewhere. */
    public static IceCredentials generate(RandomGenerator random) {
        return new IceCredentials(characters(random, UFRAG), characters(random, PASSWORD));
    }

    public static boolean areValid(String ufrag, String password) {
        return isIce(ufrag, 4) && isIce(password, 22);
    }

    private static boolean isIce(String text, int shortest) {
        return text.length() >= shortest
                && text.length() <= LONGEST
                && text.chars().allMatch(c -> CHARACTERS.indexOf(c) >= 0);
    }

    private static String characters(RandomGenerator random, int count) {
        StringBuilder text = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return "IceCredentials[" + ufrag + "]";
    }
}
