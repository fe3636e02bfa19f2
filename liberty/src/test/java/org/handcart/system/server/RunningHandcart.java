package org.handcart.system.server;

import java.lang.annotation.Annotation;
import org.handcart.launcher.Handcart;
import org.jboss.arquillian.core.api.Instance;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.arquillian.test.spi.enricher.resource.ResourceProvider;

/** Fills {@code @ArquillianResource Handcart}. */
public final class RunningHandcart implements ResourceProvider {
    @Inject
    Instance<Handcart> handcart;

    @Override
    public boolean canProvide(Class<?> type) {
        return type == Handcart.class;
    }

    @Override
    public Object lookup(ArquillianResource resource, Annotation... qualifiers) {
        return handcart.get();
    }
}
