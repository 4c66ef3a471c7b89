package org.ivslive.web.language;

import java.text.MessageFormat;
import java.util.List;
import java.util.ResourceBundle;

/** The sentences that people read, by their keys. */
public final class Messages {

    private static final String BUNDLE = "org.ivslive.web.language.messages";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Messages() {}

    public static String in(Language language, String key, List<Object> arguments) {
        ResourceBundle bundle =
                ResourceBundle.getBundle(BUNDLE, language.locale(), Messages.class.getClassLoader(), NO_FALLBACK);
        return new MessageFormat(bundle.getString(key), language.locale()).format(arguments.toArray());
    }
}
