package dev.pawl.processor.literal;

import dev.pawl.processor.literal.DateTimeFields.Field;
import dev.pawl.processor.literal.DateTimeFields.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code time}: of day, with a zone that is ignored, if any. What else it may be written with stays unknown.
 *
 * @param precision the digits of a fraction that are kept
 */
record TimeInput(int precision) implements Input {

    private static final Verdict NO_FORM = new Verdict.Refused("22007", null);
    private static final Set<String> WORDS = Set.of("now", "allballs");

    @Override
    public Verdict read(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        if (WORDS.contains(word)) {
            return Verdict.taken(word.equals("now") ? null : ClockTime.MIDNIGHT.time());
        }
        return DateTimeFields.of(text).map(this::ofFields).orElse(NO_FORM);
    }

    private Verdict ofFields(List<Field> fields) {
        if (fields.stream().noneMatch(field -> field.text().matches(".*\\d.*"))) {
            return fields.stream().anyMatch(field -> WORDS.contains(field.text())) ? Verdict.UNKNOWN : NO_FORM;
        }
        if (fields.get(0).kind() != Kind.TIME) {
            boolean isDate =
                    fields.get(0).kind() == Kind.DATE && CivilDate.of(fields).isPresent();
            return isDate ? NO_FORM : Verdict.UNKNOWN;
        }
        Optional<ClockTime> time = ClockTime.of(fields.get(0).text());
        List<Field> rest = fields.subList(1, fields.size());
        boolean hasMeridian =
                !rest.isEmpty() && Set.of("am", "pm").contains(rest.get(0).text());
        List<Field> zones = hasMeridian ? rest.subList(1, rest.size()) : rest;
        if (time.isEmpty() || time.get().isDoubtful() || zones.size() > 1) {
            return Verdict.UNKNOWN;
        }
        Zone zone = zones.isEmpty() ? Zone.NONE : zone(zones.get(0));
        if (zone.isUnknown()) {
            return Verdict.UNKNOWN;
        }
        if (zone.isRefused()) {
            return Verdict.refused("22009", "time zones are less than 16 hours away from UTC");
        }
        return (hasMeridian ? time.get().meridian(rest.get(0).text().equals("pm")) : time)
                .filter(ClockTime::exists)
                .map(existing -> Verdict.taken(value(existing)))
                .orElseGet(() -> Verdict.refused("22008", "there is no such time of day"));
    }

    private @Nullable Object value(ClockTime time) {
        if (time.isNextDay()) {
            return "24:00";
        }
        return time.fraction().length() > precision ? null : time.time();
    }

    private static Zone zone(Field field) {
        boolean isKnown =
                field.kind() == Kind.ZONE || Set.of("z", "utc", "gmt", "zulu").contains(field.text());
        return isKnown ? Zone.of(field.text()) : new Zone(0, Zone.Kind.UNKNOWN);
    }
}
