package dev.pawl.examples.guides.migrations;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.*;

@Migration(version = 2026_02_09_001L, description = "give customers a full name, kept equal to their name")
final class AddFullNameToCustomers implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("customers").addColumn("full_name", text());
        db.sql("""
                        CREATE FUNCTION customers_copy_name() RETURNS trigger LANGUAGE plpgsql AS $$
                        BEGIN
                          IF TG_OP = 'INSERT' THEN
                            NEW.full_name := coalesce(NEW.full_name, NEW.name);
                            NEW.name := coalesce(NEW.name, NEW.full_name);
                          ELSIF NEW.full_name IS DISTINCT FROM OLD.full_name THEN
                            NEW.name := NEW.full_name;
                          ELSE
                            NEW.full_name := NEW.name;
                          END IF;
                          RETURN NEW;
                        END $$""")
                .because("no operation makes functions; nothing calls it yet")
                .undoneBy("DROP FUNCTION customers_copy_name()");
        db.sql("""
                        CREATE TRIGGER customers_copy_name BEFORE INSERT OR UPDATE ON customers
                        FOR EACH ROW EXECUTE FUNCTION customers_copy_name()""")
                .because("SHARE ROW EXCLUSIVE on customers for an instant, with the lock timeout of a step")
                .undoneBy("DROP TRIGGER customers_copy_name ON customers");
    }
}
