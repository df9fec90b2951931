package dev.pawl.dsl;

import java.util.List;

/** A table that is being created. Indexes follow by {@code alterTable(...).createIndex(...)}. */
public interface NewTable {

    /**
     * A column.
     *
     * @param name the column's name
     * @param type made by a method of {@link Columns}, for example {@code text().notNull()}
     */
    NewTable column(String name, ColumnType<?> type);

    /**
     * {@code PRIMARY KEY}, named as PostgreSQL does: {@code <table>_pkey}.
     *
     * @param columns the key's columns in order
     */
    NewTable primaryKey(String... columns);

    /**
     * {@code PRIMARY KEY} with a name of its own.
     *
     * @param name the name of the constraint and of its index
     * @param columns the key's columns in order
     */
    NewTable primaryKey(String name, List<String> columns);

    /**
     * {@code UNIQUE}.
     *
     * @param name the name of the constraint and of its index
     * @param columns the columns in which no two rows agree
     */
    NewTable unique(String name, String... columns);

    /**
     * {@code UNIQUE}, named as PostgreSQL does: {@code <table>_<columns>_key}.
     *
     * @param columns the columns in which no two rows agree, for example {@code List.of("email")}
     */
    NewTable unique(List<String> columns);

    /**
     * {@code CHECK}.
     *
     * @param name the constraint's name
     * @param condition what holds for each row, for example {@code "price >= 0"}
     */
    NewTable check(String name, String condition);

    /**
     * {@code CHECK}, named as PostgreSQL does: {@code <table>_<column>_check}, or {@code <table>_check} if the condition
     * is about several columns.
     *
     * @param condition what holds for each row, for example {@code "price >= 0"}
     */
    NewTable check(String condition);

    /**
     * {@code FOREIGN KEY} of one column.
     *
     * @param name the constraint's name
     * @param column the referencing column
     * @param reference made by {@link Reference#references}
     */
    NewTable foreignKey(String name, String column, Reference reference);

    /**
     * {@code FOREIGN KEY} of several columns.
     *
     * @param name the constraint's name
     * @param columns the referencing columns, in the order of the referenced ones
     * @param reference made by {@link Reference#references}
     */
    NewTable foreignKey(String name, List<String> columns, Reference reference);

    /**
     * {@code FOREIGN KEY} of one column, named as PostgreSQL does: {@code <table>_<column>_fkey}.
     *
     * @param column the referencing column
     * @param reference made by {@link Reference#references}
     */
    NewTable foreignKey(String column, Reference reference);

    /**
     * {@code FOREIGN KEY} of several columns, named as PostgreSQL does: {@code <table>_<columns>_fkey}.
     *
     * @param columns the referencing columns, in the order of the referenced ones
     * @param reference made by {@link Reference#references}
     */
    NewTable foreignKey(List<String> columns, Reference reference);

    /**
     * {@code COMMENT ON TABLE}.
     *
     * @param text the comment
     */
    NewTable comment(String text);
}
