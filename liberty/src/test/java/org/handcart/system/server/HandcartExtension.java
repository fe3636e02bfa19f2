package org.handcart.system.server;

import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.spi.enricher.resource.ResourceProvider;

/** What Arquillian loads: the container, and the running system for tests that break parts of it. */
public final class HandcartExtension implements LoadableExtension {
    @Override
    public void register(ExtensionBuilder builder) {
        builder.service(DeployableContainer.class, HandcartContainer.class)
                .service(ResourceProvider.class, RunningHandcart.class);
    }
}
