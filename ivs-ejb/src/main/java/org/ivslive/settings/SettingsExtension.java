package org.ivslive.settings;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.inject.Singleton;

/** Checks the settings before anything else of the application is made, and offers them as a bean. */
public class SettingsExtension implements Extension {

    void check(@Observes BeforeBeanDiscovery event) {
        try {
            ProcessSettings.get();
        } catch (InvalidSettings e) {
            StartupRefusal.refuse(e);
        }
    }

    void offer(@Observes AfterBeanDiscovery event) {
        event.addBean().types(Settings.class).scope(Singleton.class).createWith(context -> ProcessSettings.get());
    }
}
