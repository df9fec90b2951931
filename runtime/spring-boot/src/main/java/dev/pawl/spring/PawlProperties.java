package dev.pawl.spring;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The properties {@code pawl.*}. */
@ConfigurationProperties("pawl")
public class PawlProperties extends PawlInstanceProperties {

    /** What becomes of an application whose migrations failed while it was starting. */
    public enum BackgroundFailure {
        /** It ends with exit code 1, as if it had migrated before it started. */
        EXIT,
        /** It stays up and refuses traffic, so that somebody can look at it. */
        STAY_UNREADY
    }

    /** Whether to do anything at all. */
    private boolean enabled = true;

    /** Whether to start without a web server, do what the mode says and exit, with code 0 if it went well. */
    private boolean exitAfterMigration;

    /** Whether to start while the migrations run, and to refuse traffic (readiness) until they are done. */
    private boolean inBackground;

    /** What becomes of the application if migrations in the background fail. */
    private BackgroundFailure onBackgroundFailure = BackgroundFailure.EXIT;

    /** How long health, metrics and the endpoint use what they have read from the database. */
    private Duration statusCache = Duration.ofSeconds(10);

    /** From what age on the health check tells that a contracting migration is overdue. */
    private Duration contractOverdueAfter = Duration.ofDays(30);

    /** Whether the health check is out of service as long as a contracting migration is overdue. */
    private boolean outOfServiceWhenContractOverdue;

    /** Several instances, by name, with properties as below pawl; what one does not say is taken from there. */
    private Map<String, PawlInstanceProperties> instances = new LinkedHashMap<>();

    /** Returns {@code enabled}. */
    public boolean isEnabled() {
        return enabled;
    }

    /** Sets {@code enabled}. */
    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }

    /** Returns {@code exit-after-migration}. */
    public boolean isExitAfterMigration() {
        return exitAfterMigration;
    }

    /** Sets {@code exit-after-migration}. */
    public void setExitAfterMigration(boolean exitAfterMigration) {
        this.exitAfterMigration = exitAfterMigration;
    }

    /** Returns {@code in-background}. */
    public boolean isInBackground() {
        return inBackground;
    }

    /** Sets {@code in-background}. */
    public void setInBackground(boolean inBackground) {
        this.inBackground = inBackground;
    }

    /** Returns {@code on-background-failure}. */
    public BackgroundFailure getOnBackgroundFailure() {
        return onBackgroundFailure;
    }

    /** Sets {@code on-background-failure}. */
    public void setOnBackgroundFailure(BackgroundFailure onBackgroundFailure) {
        this.onBackgroundFailure = onBackgroundFailure;
    }

    /** Returns {@code status-cache}. */
    public Duration getStatusCache() {
        return statusCache;
    }

    /** Sets {@code status-cache}. */
    public void setStatusCache(Duration statusCache) {
        this.statusCache = statusCache;
    }

    /** Returns {@code contract-overdue-after}. */
    public Duration getContractOverdueAfter() {
        return contractOverdueAfter;
    }

    /** Sets {@code contract-overdue-after}. */
    public void setContractOverdueAfter(Duration contractOverdueAfter) {
        this.contractOverdueAfter = contractOverdueAfter;
    }

    /** Returns {@code out-of-service-when-contract-overdue}. */
    public boolean isOutOfServiceWhenContractOverdue() {
        return outOfServiceWhenContractOverdue;
    }

    /** Sets {@code out-of-service-when-contract-overdue}. */
    public void setOutOfServiceWhenContractOverdue(boolean outOfServiceWhenContractOverdue) {
        this.outOfServiceWhenContractOverdue = outOfServiceWhenContractOverdue;
    }

    /** Returns {@code instances}. */
    public Map<String, PawlInstanceProperties> getInstances() {
        return instances;
    }

    /** Sets {@code instances}. */
    public void setInstances(Map<String, PawlInstanceProperties> instances) {
        this.instances = instances;
    }
}
