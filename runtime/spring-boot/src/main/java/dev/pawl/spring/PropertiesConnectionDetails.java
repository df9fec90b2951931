package dev.pawl.spring;

import org.jspecify.annotations.Nullable;

/** Connects as the properties of an instance say. */
record PropertiesConnectionDetails(PawlInstanceProperties properties) implements PawlConnectionDetails {

    @Override
    public @Nullable String getUsername() {
        return properties.getUser();
    }

    @Override
    public @Nullable String getPassword() {
        return properties.getPassword();
    }

    @Override
    public @Nullable String getJdbcUrl() {
        return properties.getUrl();
    }

    @Override
    public @Nullable String getDriverClassName() {
        return properties.getDriverClassName();
    }
}
