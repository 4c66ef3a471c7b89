package org.ivslive.local.ivs.api;

import org.ivslive.local.ivs.fault.Faults;
import org.ivslive.local.ivs.model.World;
import org.ivslive.local.ivs.quota.Quotas;
import org.ivslive.local.ivs.store.Store;
import org.ivslive.local.ivs.token.TokenCheck;
import org.ivslive.local.ivs.token.TokenIssuer;

/** What a running stand-in is made of. */
public record Parts(
        String account,
        World world,
        Quotas quotas,
        Faults faults,
        Calls calls,
        Store store,
        TokenIssuer tokens,
        TokenCheck tokenCheck) {}
