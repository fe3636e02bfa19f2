package org.handcart.system.server;

import org.jboss.arquillian.container.spi.client.container.ContainerConfiguration;

/** Nothing to configure: what is tested is what the launcher starts. */
public final class HandcartConfiguration implements ContainerConfiguration {
    @Override
    public void validate() {}
}
