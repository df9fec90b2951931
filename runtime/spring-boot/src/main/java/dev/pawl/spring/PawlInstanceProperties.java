package dev.pawl.spring;

import dev.pawl.runtime.setting.BootMode;
import dev.pawl.runtime.setting.OlderApplication;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/** What can be said for one instance of Pawl: below {@code pawl}, or below {@code pawl.instances.<name>}. */
public class PawlInstanceProperties {

    /** What to do about the migrations when the application starts. */
    private BootMode mode = BootMode.MIGRATE;

    /** Name of the bean of the DataSource to migrate, if it is not the primary one. */
    private @Nullable String dataSource;

    /** JDBC URL of the database to migrate, for connections of Pawl's own; by default the DataSource is used. */
    private @Nullable String url;

    /** User that migrates, for connections of Pawl's own. */
    private @Nullable String user;

    /** Password of the user that migrates. */
    private @Nullable String password;

    /** Fully qualified name of the JDBC driver; found by the URL unless given. */
    private @Nullable String driverClassName;

    /** Registries to use, as names of their classes or packages; by default all on the class path. */
    private List<String> registries = new ArrayList<>();

    /** Schema in which migrations run and Pawl keeps its tables. It must exist. */
    private String schema = "public";

    private boolean namesSchema;

    /** Role as which migrations run, if not as the user of the connections. */
    private @Nullable String role;

    /** What to record as applied_by; the user of the database unless given. */
    private @Nullable String appliedBy;

    /** How long a single try of a step that stops others may wait for its lock. */
    private Duration lockTimeout = Duration.ofMillis(75);

    /** How long to try to get the locks of a step in all. */
    private Duration lockDeadline = Duration.ofMinutes(5);

    /** From what age on a transaction that is in the way is waited for before any try. */
    private Duration oldTransaction = Duration.ofSeconds(2);

    /** End sessions in the way that are idle in a transaction for so long; none is ended unless given. */
    private @Nullable Duration endIdleBlockersAfter;

    /** Without a sign of life for so long, another runner counts as dead. */
    private Duration leaseDuration = Duration.ofSeconds(10);

    /** How long to wait for another runner at most; as long as it is alive unless given. */
    private @Nullable Duration waitTimeout;

    /** How long to wait for a database that is starting or cannot be reached. */
    private Duration connectTimeout = Duration.ofSeconds(30);

    /** Whether to ask, before a migration is begun, which rows would make it fail. */
    private boolean preflight = true;

    /** Whether to start on a database that a newer version of the application has migrated. */
    private OlderApplication allowOlderApplication = OlderApplication.WHILE_EXPANDING;

    /** Returns {@code mode}. */
    public BootMode getMode() {
        return mode;
    }

    /** Sets {@code mode}. */
    public void setMode(BootMode mode) {
        this.mode = mode;
    }

    /** Returns {@code data-source}. */
    public @Nullable String getDataSource() {
        return dataSource;
    }

    /** Sets {@code data-source}. */
    public void setDataSource(@Nullable String dataSource) {
        this.dataSource = given(dataSource);
    }

    /** Returns {@code url}. */
    public @Nullable String getUrl() {
        return url;
    }

    /** Sets {@code url}. */
    public void setUrl(@Nullable String url) {
        this.url = given(url);
    }

    /** Returns {@code user}. */
    public @Nullable String getUser() {
        return user;
    }

    /** Sets {@code user}. */
    public void setUser(@Nullable String user) {
        this.user = given(user);
    }

    /** Returns {@code password}. */
    public @Nullable String getPassword() {
        return password;
    }

    /** Sets {@code password}. */
    public void setPassword(@Nullable String password) {
        this.password = password;
    }

    /** Returns {@code driver-class-name}. */
    public @Nullable String getDriverClassName() {
        return driverClassName;
    }

    /** Sets {@code driver-class-name}. */
    public void setDriverClassName(@Nullable String driverClassName) {
        this.driverClassName = given(driverClassName);
    }

    /** Returns {@code registries}. */
    public List<String> getRegistries() {
        return registries;
    }

    /** Sets {@code registries}. */
    public void setRegistries(List<String> registries) {
        this.registries = registries;
    }

    /** Returns {@code schema}. */
    public String getSchema() {
        return schema;
    }

    /** Whether somebody has set {@code schema}. */
    boolean namesSchema() {
        return namesSchema;
    }

    /** Sets {@code schema}. */
    public void setSchema(String schema) {
        if (StringUtils.hasText(schema)) {
            this.schema = schema;
            this.namesSchema = true;
        }
    }

    /** Returns {@code role}. */
    public @Nullable String getRole() {
        return role;
    }

    /** Sets {@code role}. */
    public void setRole(@Nullable String role) {
        this.role = role;
    }

    /** Returns {@code applied-by}. */
    public @Nullable String getAppliedBy() {
        return appliedBy;
    }

    /** Sets {@code applied-by}. */
    public void setAppliedBy(@Nullable String appliedBy) {
        this.appliedBy = appliedBy;
    }

    /** Returns {@code lock-timeout}. */
    public Duration getLockTimeout() {
        return lockTimeout;
    }

    /** Sets {@code lock-timeout}. */
    public void setLockTimeout(Duration lockTimeout) {
        this.lockTimeout = lockTimeout;
    }

    /** Returns {@code lock-deadline}. */
    public Duration getLockDeadline() {
        return lockDeadline;
    }

    /** Sets {@code lock-deadline}. */
    public void setLockDeadline(Duration lockDeadline) {
        this.lockDeadline = lockDeadline;
    }

    /** Returns {@code old-transaction}. */
    public Duration getOldTransaction() {
        return oldTransaction;
    }

    /** Sets {@code old-transaction}. */
    public void setOldTransaction(Duration oldTransaction) {
        this.oldTransaction = oldTransaction;
    }

    /** Returns {@code end-idle-blockers-after}. */
    public @Nullable Duration getEndIdleBlockersAfter() {
        return endIdleBlockersAfter;
    }

    /** Sets {@code end-idle-blockers-after}. */
    public void setEndIdleBlockersAfter(@Nullable Duration endIdleBlockersAfter) {
        this.endIdleBlockersAfter = endIdleBlockersAfter;
    }

    /** Returns {@code lease-duration}. */
    public Duration getLeaseDuration() {
        return leaseDuration;
    }

    /** Sets {@code lease-duration}. */
    public void setLeaseDuration(Duration leaseDuration) {
        this.leaseDuration = leaseDuration;
    }

    /** Returns {@code wait-timeout}. */
    public @Nullable Duration getWaitTimeout() {
        return waitTimeout;
    }

    /** Sets {@code wait-timeout}. */
    public void setWaitTimeout(@Nullable Duration waitTimeout) {
        this.waitTimeout = waitTimeout;
    }

    /** Returns {@code connect-timeout}. */
    public Duration getConnectTimeout() {
        return connectTimeout;
    }

    /** Sets {@code connect-timeout}. */
    public void setConnectTimeout(Duration connectTimeout) {
        this.connectTimeout = connectTimeout;
    }

    /** Returns {@code preflight}. */
    public boolean isPreflight() {
        return preflight;
    }

    /** Sets {@code preflight}. */
    public void setPreflight(boolean preflight) {
        this.preflight = preflight;
    }

    /** Returns {@code allow-older-application}. */
    public OlderApplication getAllowOlderApplication() {
        return allowOlderApplication;
    }

    /** Sets {@code allow-older-application}. */
    public void setAllowOlderApplication(OlderApplication allowOlderApplication) {
        this.allowOlderApplication = allowOlderApplication;
    }

    /** An empty text counts as none: it is what a placeholder such as {@code ${PAWL_URL:}} leaves. */
    private static @Nullable String given(@Nullable String text) {
        return StringUtils.hasText(text) ? text : null;
    }
}
