package dev.pawl.examples.benchmarks;

import java.util.Locale;

/** Everything that happens to the tables of a busy shop, in this order: as people write it in SQL, and for Pawl. */
enum Change {
    CREATE_TABLE(
            "create a table that refers to a busy one",
            "CREATE TABLE refunds (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,"
                    + " customer_id bigint NOT NULL CONSTRAINT refunds_customer_id_fkey REFERENCES customers (id))",
            """
            db.createTable("refunds")
                    .column("id", bigint().generatedAlwaysAsIdentity())
                    .column("customer_id", bigint().notNull())
                    .primaryKey("id")
                    .foreignKey("refunds_customer_id_fkey", "customer_id", references("customers", "id"));"""),
    ADD_COLUMN(
            "add a column with a default",
            "ALTER TABLE orders ADD COLUMN priority text NOT NULL DEFAULT 'medium'",
            """
            db.alterTable("orders").addColumn("priority", text().notNull().defaultTo("medium"));"""),
    ADD_CHECK("add a check", "ALTER TABLE orders ADD CONSTRAINT orders_amount_check CHECK (amount >= 0)", """
            db.alterTable("orders").addCheck("orders_amount_check", "amount >= 0");"""),
    ADD_FOREIGN_KEY(
            "add a foreign key",
            "ALTER TABLE orders ADD CONSTRAINT orders_partner_id_fkey FOREIGN KEY (partner_id) REFERENCES customers (id)",
            """
            db.alterTable("orders").addForeignKey("orders_partner_id_fkey", "partner_id", references("customers", "id"));"""),
    SET_NOT_NULL(
            "set not null",
            "ALTER TABLE customers ALTER COLUMN name SET NOT NULL",
            """
            db.alterTable("customers").setNotNull("name");""",
            "@Allow(value = \"mandatory-column\", because = \"every release gives a name\")"),
    ADD_UNIQUE(
            "add a unique constraint", "ALTER TABLE customers ADD CONSTRAINT customers_email_key UNIQUE (email)", """
            db.alterTable("customers").addUnique("customers_email_key", "email");"""),
    ADD_PRIMARY_KEY("add a primary key", "ALTER TABLE visits ADD CONSTRAINT visits_pkey PRIMARY KEY (number)", """
            db.alterTable("visits").addPrimaryKey("visits_pkey", "number");"""),
    CREATE_INDEX("create an index", "CREATE INDEX orders_created_at_idx ON orders (created_at)", """
            db.alterTable("orders").createIndex("orders_created_at_idx", "created_at");"""),
    WIDEN_TYPE(
            "widen a type",
            "ALTER TABLE customers ALTER COLUMN code TYPE varchar(40)",
            """
            db.alterTable("customers").alterColumnType("code", varchar(40));""",
            "@Irreversible(because = \"the way back would rewrite the table\")"),
    SET_DEFAULT("set a default", "ALTER TABLE orders ALTER COLUMN currency SET DEFAULT 'USD'", """
            db.alterTable("orders").setDefault("currency", "USD");"""),
    DROP_DEFAULT(
            "drop a default",
            "ALTER TABLE customers ALTER COLUMN region DROP DEFAULT",
            """
            db.alterTable("customers").dropDefault("region");""",
            "@Allow(value = \"mandatory-column\", because = \"every release gives a region\")"),
    DROP_NOT_NULL("drop not null", "ALTER TABLE customers ALTER COLUMN region DROP NOT NULL", """
            db.alterTable("customers").dropNotNull("region");"""),
    SET_FILLFACTOR("set a fillfactor", "ALTER TABLE orders SET (fillfactor = 90)", """
            db.alterTable("orders").setFillfactor(90);"""),
    DROP_CONSTRAINT("drop a constraint", "ALTER TABLE orders DROP CONSTRAINT orders_reference_check", """
            db.alterTable("orders").dropConstraint("orders_reference_check");"""),
    DROP_INDEX("drop an index", "DROP INDEX orders_reference_idx", """
            db.alterTable("orders").dropIndex("orders_reference_idx");"""),
    RENAME_COLUMN(
            "rename a column",
            "ALTER TABLE customers RENAME COLUMN nickname TO alias",
            """
            db.alterTable("customers").renameColumn("nickname", "alias");""",
            "@Allow(value = \"renamed-column\", because = \"no release reads it\")"),
    RENAME_TABLE(
            "rename a table",
            "ALTER TABLE old_prices RENAME TO prices",
            """
            db.renameTable("old_prices", "prices");""",
            "@Allow(value = \"renamed-table\", because = \"no release reads it\")"),
    DROP_COLUMN(
            "drop a column",
            "ALTER TABLE customers DROP COLUMN legacy",
            """
            db.alterTable("customers").dropColumn("legacy");""",
            "@Allow(value = \"dropped-column\", because = \"no release reads it\")",
            "@Irreversible(because = \"nobody needs what is in it\")"),
    DROP_TABLE(
            "drop a table that refers to a busy one",
            "DROP TABLE coupons",
            """
            db.dropTable("coupons");""",
            "@Allow(value = \"dropped-table\", because = \"no release reads it\")",
            "@Irreversible(because = \"nobody needs what is in it\")");

    private final String label;
    private final String sql;
    private final String body;
    private final String[] annotations;

    Change(String label, String sql, String body, String... annotations) {
        this.label = label;
        this.sql = sql;
        this.body = body;
        this.annotations = annotations;
    }

    String label() {
        return label;
    }

    /** As one writes it who thinks of an empty table. */
    String sql() {
        return sql;
    }

    /** For Pawl, the body of a migration. */
    String body() {
        return body;
    }

    String annotations() {
        return String.join("\n", annotations);
    }

    long version() {
        return Shop.VERSION + 1L + ordinal();
    }

    String className() {
        StringBuilder name = new StringBuilder();
        for (String word : name().split("_", -1)) {
            name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return name.toString();
    }

    /** A migration that takes something away is run when no release uses it any more. */
    String phase() {
        return compareTo(RENAME_COLUMN) >= 0 ? "CONTRACT" : "EXPAND";
    }
}
