package dev.pawl.processor.rule;

import java.util.Locale;

/** The ids of rules, made once: rules are asked for them all the time. */
final class RuleIds {

    private static final ClassValue<String> IDS = new ClassValue<>() {

        @Override
        protected String computeValue(Class<?> type) {
            return type.getSimpleName()
                    .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                    .toLowerCase(Locale.ROOT);
        }
    };

    private RuleIds() {}

    static String of(Class<?> rule) {
        return IDS.get(rule);
    }
}
