package org.gongkai.api.graphql.http;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongkai.api.graphql.limit.RequestLimits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The threads that execute GraphQL requests: bounded, with a bounded queue, under the caller's security context. */
@Component
class RequestPool implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(RequestPool.class);

    private final ThreadPoolExecutor executor;

    RequestPool(RequestLimits limits) {
        AtomicInteger number = new AtomicInteger();
        executor = new ThreadPoolExecutor(
                limits.concurrency(),
                limits.concurrency(),
                30,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(limits.concurrency() * 4),
                task -> new Thread(task, "graphql-" + number.incrementAndGet()));
        executor.allowCoreThreadTimeOut(true);
    }

    <T> Future<T> submit(Callable<T> task) {
        SecurityContext context = SecurityContextHolder.getContext();
        return executor.submit(() -> {
            SecurityContextHolder.setContext(context);
            try {
                return task.call();
            } finally {
                SecurityContextHolder.clearContext();
            }
        });
    }

    void log(Throwable failure) {
        LOG.error("A GraphQL request failed", failure);
    }

    @Override
    public void destroy() {
        executor.shutdownNow();
    }
}
