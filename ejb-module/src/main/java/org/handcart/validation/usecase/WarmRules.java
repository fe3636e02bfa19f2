package org.handcart.validation.usecase;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import org.handcart.validation.domain.CompiledRule;

/** Builds the language of the rules right behind the start, which does not wait for it. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WarmRules {

    @Resource
    TimerService timers;

    @PostConstruct
    void begin() {
        timers.createSingleActionTimer(1, new TimerConfig(null, false));
    }

    @Timeout
    void warm() {
        CompiledRule.warmUp();
    }
}
