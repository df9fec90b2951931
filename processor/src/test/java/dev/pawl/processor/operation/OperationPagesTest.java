package dev.pawl.processor.operation;

import dev.pawl.processor.Golden;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages say what the cases show and the handlers claim. */
final class OperationPagesTest {

    static List<String> operations() {
        return OperationId.all();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void showsTheCasesOfTheOperation(String id) {
        OperationPage page = new OperationPage(id);

        Golden.compare(page.file(), page.text());
    }

    @Test
    void listsAllOperations() {
        StringBuilder index = new StringBuilder("# Operations\n\nWhat a migration may ask for, and what becomes of it."
                + " Each page is made from cases that run on real servers, with locks as the servers showed them.\n\n"
                + "What the samples use is imported by `import dev.pawl.dsl.*;` and `import static` of all of"
                + " `dev.pawl.dsl.Columns`, `Index` and\n`Reference`.\n\n"
                + "| operation | what PostgreSQL does |\n|---|---|\n");
        for (String id : OperationId.all()) {
            index.append("| [%s](%s.md) | %s |\n".formatted(id, id, new OperationPage(id).summary()));
        }
        Golden.compare(OperationPage.FOLDER.resolve("README.md"), index.toString());
    }
}
