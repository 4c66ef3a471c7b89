package org.ivslive.ivs;

import java.util.List;

/** Tells how much of AWS's quotas this server uses. */
public interface IvsQuotas {

    /** One for each operation. */
    List<QuotaUse> quotas();
}
