package org.casereview.engine.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The plugins of the webapps ask the engine's tables past the engine, without a transaction: here
 * they are given one, so that the database knows who asks.
 */
class PluginReads extends OncePerRequestFilter {

  private static final Pattern PLUGINS = Pattern.compile("/camunda/api/[^/]+/plugin/.*");

  private final PlatformTransactionManager transactions;

  PluginReads(PlatformTransactionManager transactions) {
    this.transactions = transactions;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !PLUGINS.matcher(request.getRequestURI()).matches();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var begun = transactions.getTransaction(new DefaultTransactionDefinition());
    try {
      chain.doFilter(request, response);
    } finally {
      // They read, and change nothing.
      transactions.rollback(begun);
    }
  }
}
