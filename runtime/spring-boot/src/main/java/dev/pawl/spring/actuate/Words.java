package dev.pawl.spring.actuate;

import java.util.Locale;

/** Enum constants as people read them. */
final class Words {

    private Words() {}

    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
