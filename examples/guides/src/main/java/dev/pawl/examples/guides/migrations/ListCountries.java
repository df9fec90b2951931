package dev.pawl.examples.guides.migrations;

import static dev.pawl.dsl.Columns.*;
import static dev.pawl.dsl.Resource.resource;

import dev.pawl.dsl.*;

@Migration(version = 2026_02_07_004L, description = "list the countries to ship to")
final class ListCountries implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("countries")
                .column("code", text().notNull())
                .column("name", text().notNull())
                .column("population", bigint())
                .primaryKey("code");
        db.insertInto("countries", "code", "name", "population").rows(resource("countries.csv"));
    }
}
