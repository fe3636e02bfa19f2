package org.handcart.channel.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.handcart.channel.ImportProgress;
import org.handcart.channel.ImportResult;
import org.handcart.shared.OrgId;

/** The read side of imports. */
public interface ImportReports {

    Optional<ImportProgress> find(OrgId org, UUID job);

    List<ImportProgress> list(OrgId org, int limit);

    List<ImportResult> results(OrgId org, UUID job, int afterRow, int limit);
}
