package cases;

import dev.pawl.dsl.Migration;

@Migration(version = 2026_01_15_001L, description = "create users")
final class CreateUsers {}
