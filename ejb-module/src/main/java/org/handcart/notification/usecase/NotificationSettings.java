package org.handcart.notification.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.handcart.notification.Channel;

/** How an installation talks to its customers. */
@ApplicationScoped
public class NotificationSettings {

    @Inject
    @ConfigProperty(name = "handcart.notification.language", defaultValue = "en")
    String language = "en";

    @Inject
    @ConfigProperty(name = "handcart.notification.channels", defaultValue = "PUSH,SMS,EMAIL")
    List<Channel> channels = List.of(Channel.PUSH, Channel.SMS, Channel.EMAIL);

    public String language() {
        return language;
    }

    /** In the order in which they are to be tried. */
    public List<Channel> channels() {
        return channels;
    }
}
