package org.gongkai.api.publication;

import java.util.List;
import org.gongkai.api.store.ReportStore;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The services of publication over the store. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReleasePolicy.class)
class PublicationConfiguration {
    @Bean
    Publication publication(ReportStore store, ReleasePolicy policy, List<PublicationListener> listeners) {
        return new Publication(store, policy, listeners);
    }

    @Bean
    PublishedSource publishedSource(ReportStore store) {
        return new PublishedSource(store);
    }

    @Bean
    BackupService backupService(ReportStore store, Publication publication) {
        return new BackupService(store, publication);
    }

    @Bean
    CopyCheck copyCheck(ReportStore store) {
        return new CopyCheck(store);
    }

    @Bean
    Accounts accounts(ReportStore store) {
        return new Accounts(store);
    }
}
