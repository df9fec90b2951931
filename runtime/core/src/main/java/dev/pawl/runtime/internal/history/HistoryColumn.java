package dev.pawl.runtime.internal.history;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The columns of {@code schema_migrations}, in order. A table with only the first six is adopted. */
enum HistoryColumn {
    VERSION(Family.INTEGER, "bigint", " PRIMARY KEY"),
    DESCRIPTION(Family.TEXT, "text", " NOT NULL"),
    APPLIED_AT(Family.TIME, "timestamp with time zone", " NOT NULL"),
    APPLIED_BY(Family.TEXT, "text", " NOT NULL"),
    EXECUTION_TIME_MS(Family.INTEGER, "bigint", " NOT NULL"),
    CHECKSUM(Family.TEXT, "text", ""),
    STATE(Family.TEXT, "text", " NOT NULL DEFAULT 'applied'"),
    PHASE(Family.TEXT, "text", ""),
    STEPS_DONE(Family.INTEGER, "integer", ""),
    STEPS_TOTAL(Family.INTEGER, "integer", ""),
    ERROR(Family.TEXT, "text", ""),
    ROLLED_BACK_AT(Family.TIME, "timestamp with time zone", ""),
    PAWL_VERSION(Family.TEXT, "text", ""),
    STEP_DATA(Family.TEXT, "text", "");

    private enum Family {
        INTEGER("smallint|integer|bigint"),
        TEXT("text|character varying(\\(\\d+\\))?|character\\(\\d+\\)"),
        TIME("timestamp(\\(\\d\\))? with time zone");

        private final String types;

        Family(String types) {
            this.types = types;
        }
    }

    private final Family family;
    private final String type;
    private final String constraint;

    HistoryColumn(Family family, String type, String constraint) {
        this.family = family;
        this.type = type;
        this.constraint = constraint;
    }

    /** Returns all columns as a select list. */
    static String names() {
        return Arrays.stream(values()).map(HistoryColumn::column).collect(Collectors.joining(", "));
    }

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    String type() {
        return type;
    }

    String definition() {
        return column() + " " + type + constraint;
    }

    /** Whether the table is refused if it lacks this column, instead of getting it. */
    boolean isRequired() {
        return compareTo(CHECKSUM) <= 0;
    }

    /** Whether values of the type, spelled as {@code format_type} does, can be kept in ours. */
    boolean accepts(String otherType) {
        return otherType.matches(family.types);
    }

    /** What a select list says for this column where the table does not have it yet. */
    String absentValue() {
        return (this == STATE ? "'applied'::text" : "NULL::" + type) + " AS " + column();
    }
}
