package dev.pawl.dsl;

/**
 * The database that a migration changes. Names are identifiers of the schema that the migrations are applied to, written without
 * quotes; {@link #schema} leads to others.
 */
public interface Database extends Schema {

    /**
     * Another schema, with the verbs for what is in it: {@code db.schema("billing").createTable("invoices")}. Nothing is done
     * yet. The name means that schema wherever the migrations are applied; with {@code -Apawl.schema=billing} it means the one
     * that they are applied to, as if it were left out.
     *
     * @param name a schema that a migration has made, or {@code public}
     */
    Schema schema(String name);

    /**
     * {@code CREATE SCHEMA}. Nobody waits. Whoever is to use it needs {@code GRANT USAGE ON SCHEMA}, by {@link #sql}.
     *
     * @param name the new schema
     * @return what is in it
     */
    Schema createSchema(String name);

    /**
     * {@code DROP SCHEMA} of one in which nothing is left. Nobody waits.
     *
     * @param name a schema that exists
     */
    void dropSchema(String name);

    /**
     * Insists on something before what follows: if it does not hold the migration fails there, with the message as the first
     * line. What stands before anything else is asked before anything is done. One query in a transaction that only reads,
     * without a timeout; the way back does not ask it.
     *
     * @param condition one of {@link Conditions}
     * @param message what to say if it does not hold, for whoever runs the migration
     */
    void require(Condition condition, String message);

    /**
     * The same as {@link #require}, to be read after what it is about: a migration in which it does not hold is left unfinished.
     *
     * @param condition one of {@link Conditions}
     * @param message what to say if it does not hold, for whoever runs the migration
     */
    void ensure(Condition condition, String message);

    /**
     * SQL that no operation covers yet, run in a transaction of its own. Pawl cannot check it: say why it is safe
     * with {@link RawStatement#because} and how it is undone with {@link RawStatement#undoneBy}. What does not run in a
     * transaction is run outside by {@link RawStatement#outsideTransaction}.
     *
     * @param sql one or more statements, sent as they stand
     */
    RawStatement sql(String sql);
}
