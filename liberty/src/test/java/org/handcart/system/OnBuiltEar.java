package org.handcart.system;

import java.net.URI;
import org.handcart.launcher.Handcart;
import org.handcart.system.server.BuiltEar;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What every test class here stands on: the built EAR, running. The server is shared by all classes, so each test brings its own
 * store and goods ({@link Shop}), and whoever breaks a part mends it before it ends.
 */
@ExtendWith(ArquillianExtension.class)
public abstract class OnBuiltEar {
    /** The organisation of the sample data. */
    protected static final String DEMO = "demo";

    @ArquillianResource
    protected Handcart handcart;

    /** Where the EAR was deployed. */
    @ArquillianResource
    protected URI address;

    @Deployment(testable = false)
    public static EnterpriseArchive ear() {
        return BuiltEar.archive();
    }

    /** Somebody without a token. */
    protected Client nobody() {
        return Client.at(address);
    }

    /** The sample organisation's administrator, who may do everything. */
    protected Client admin() {
        return nobody().as(DEMO, "admin");
    }
}
