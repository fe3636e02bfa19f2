package org.handcart.approval.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What an installation decides about approvals. */
@Dependent
class ApprovalSettings {

    @Inject
    @ConfigProperty(name = "handcart.approval.expires-after", defaultValue = "PT24H")
    Duration expiresAfter = Duration.ofHours(24);

    /** Nobody decided by then: the request has failed. */
    Duration expiresAfter() {
        return expiresAfter;
    }
}
