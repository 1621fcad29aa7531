package org.gongkai.api.server;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The Spring application that every role shares; settings are documented in application.yaml. */
@SpringBootApplication(scanBasePackages = "org.gongkai.api", proxyBeanMethods = false)
public class Application {}
