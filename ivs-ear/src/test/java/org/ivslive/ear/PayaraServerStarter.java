package org.ivslive.ear;

import org.ivslive.testing.Application;
import org.ivslive.testing.ApplicationStarter;
import org.ivslive.testing.Servers;

/** Deploys the EAR on a Payara Server that was unpacked for it. */
public final class PayaraServerStarter implements ApplicationStarter {

    @Override
    public Application start(Servers servers) throws Exception {
        PayaraDomain domain = PayaraDomain.unpackedBy(servers);
        domain.start();
        domain.deploy(PayaraDomain.ear());
        return domain;
    }
}
