package org.ivslive.local.ivs.model;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/** Makes the letters and digits of new ids. */
@FunctionalInterface
public interface Ids {
    String next(int length);

    static Ids random() {
        return from(new SecureRandom());
    }

    static Ids from(RandomGenerator random) {
        String alphabet = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
        return length -> {
            StringBuilder id = new StringBuilder(length);
            while (id.length() < length) {
                id.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            return id.toString();
        };
    }
}
