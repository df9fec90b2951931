package dev.pawl.spring;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.service.connection.ConnectionDetails;

/**
 * How Pawl connects, if not by the DataSource of the application. A bean of this type replaces the properties {@code
 * pawl.url}, {@code pawl.user} and {@code pawl.password} of every instance.
 */
public interface PawlConnectionDetails extends ConnectionDetails {

    /** Returns the user that migrates, or null to use that of the DataSource. */
    @Nullable
    String getUsername();

    /** Returns the password of that user, or null. */
    @Nullable
    String getPassword();

    /** Returns the JDBC URL of the database, or null to use that of the DataSource. */
    @Nullable
    String getJdbcUrl();

    /** Returns the class of the JDBC driver, or null to find it by the URL. */
    default @Nullable String getDriverClassName() {
        return null;
    }
}
