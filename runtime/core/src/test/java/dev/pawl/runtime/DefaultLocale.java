package dev.pawl.runtime;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The default locales that the JDK offers. Most of the thousand write numbers and letters like another, so that one of each kind
 * says what all of them do.
 */
public final class DefaultLocale {

    private DefaultLocale() {}

    /** Returns one locale of each kind. */
    public static List<Locale> ofEachKind() {
        return kinds().values().stream().map(locales -> locales.get(0)).toList();
    }

    /**
     * Does something while a locale is the default of this JVM.
     *
     * @param locale the locale
     * @param action what to do
     */
    public static <T> T during(Locale locale, Supplier<T> action) {
        Locale before = Locale.getDefault();
        Locale.setDefault(locale);
        try {
            return action.get();
        } finally {
            Locale.setDefault(before);
        }
    }

    /** All locales, by how they write what can get into SQL, options, paths or output. */
    private static Map<String, List<Locale>> kinds() {
        return Stream.of(Locale.getAvailableLocales())
                .collect(Collectors.groupingBy(DefaultLocale::kind, TreeMap::new, Collectors.toList()));
    }

    private static String kind(Locale locale) {
        return String.format(locale, "%d %,d %.1f %e", 1_234_567_890L, -1_234_567, -2.5, 1e10)
                + "TITLE".toLowerCase(locale)
                + "title".toUpperCase(locale);
    }
}
