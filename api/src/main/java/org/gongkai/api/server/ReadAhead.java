package org.gongkai.api.server;

import org.gongkai.api.statistics.FactBase;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets a server read the facts behind figures when it has started, so that nobody's first question waits for them. */
@Component
@ConditionalOnWebApplication
class ReadAhead {
    private final FactBase facts;

    ReadAhead(FactBase facts) {
        this.facts = facts;
    }

    @EventListener(ApplicationReadyEvent.class)
    void readAhead() {
        facts.readAhead();
    }
}
