package org.handcart.system.server;

import java.nio.file.Path;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;

/** The EAR of this very build, as it is packed into the runnable server. */
public final class BuiltEar {
    static final String NAME = "handcart.ear";

    private BuiltEar() {}

    public static EnterpriseArchive archive() {
        Path ear = Path.of(System.getProperty("handcart.home"), "app", NAME);
        return ShrinkWrap.createFromZipFile(EnterpriseArchive.class, ear.toFile());
    }
}
