package cases;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;
import java.util.List;

@Migration(version = 1, description = "make tables")
final class CreateTableWhereNamesAreTaken implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("bins_id_seq").column("id", bigint());
        db.createTable("bins_code_key").column("id", bigint());
        db.createTable("_bins").column("id", bigint());
        db.createTable("bins")
                .column("id", bigint().generatedAlwaysAsIdentity())
                .column("code", text().notNull())
                .primaryKey("bins_id_seq1", List.of("id"))
                .unique(List.of("code"))
                .check("bins_code_not_null", "code <> ''")
                .unique("bins_id_not_null", "id", "code");
        db.createTable("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa_id_seq")
                .column("id", bigint().generatedAlwaysAsIdentity())
                .column("a_column_with_a_name_of_as_many_bytes_as_are_possible_for_it_1", bigint().generatedAlwaysAsIdentity())
                .column("a_column_with_a_name_of_as_many_bytes_as_are_possible_for_it_2", bigint().generatedAlwaysAsIdentity());
    }
}
