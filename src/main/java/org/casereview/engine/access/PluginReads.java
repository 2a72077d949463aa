package org.casereview.engine.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The plugins of the webapps ask the engine's tables past the engine, without a transaction: here
 * they are given one, so that the database knows who asks.
 */
class PluginReads extends OncePerRequestFilter {

  private static final Logger LOG = LoggerFactory.getLogger(PluginReads.class);
  private static final Pattern PLUGINS = Pattern.compile("/camunda/api/[^/]+/plugin/.*");

  private final PlatformTransactionManager transactions;

  PluginReads(PlatformTransactionManager transactions) {
    this.transactions = transactions;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !PLUGINS.matcher(Place.of(request)).matches();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var begun = transactions.getTransaction(new DefaultTransactionDefinition());
    try {
      chain.doFilter(request, response);
    } finally {
      end(begun);
    }
  }

  /** They read, and change nothing; their own sessions may have ended the transaction already. */
  private void end(TransactionStatus begun) {
    try {
      transactions.rollback(begun);
    } catch (DataAccessException | TransactionException ended) {
      LOG.debug("The transaction of a plugin had ended: {}", ended.getClass().getSimpleName());
    }
  }
}
