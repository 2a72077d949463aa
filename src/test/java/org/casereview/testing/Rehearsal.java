package org.casereview.testing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Lets a call be carried out up to where it would be committed, and takes all of it back: thousands
 * of calls leave the shared application as it was. Comes after the filters that say who acts.
 */
public class Rehearsal extends OncePerRequestFilter {

  public static final String HEADER = "X-Rehearsal";

  private final PlatformTransactionManager transactions;
  private final EntityManager entities;
  private final JdbcTemplate jdbc;

  Rehearsal(PlatformTransactionManager transactions, EntityManager entities, JdbcTemplate jdbc) {
    this.transactions = transactions;
    this.entities = entities;
    this.jdbc = jdbc;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getHeader(HEADER) == null;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var held = new ContentCachingResponseWrapper(response);
    var transaction = transactions.getTransaction(new DefaultTransactionDefinition());
    try {
      chain.doFilter(request, held);
      if (held.getStatus() < 400) {
        asIfCommitted();
      }
    } catch (PersistenceException | DataAccessException e) {
      held.resetBuffer();
      held.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
      held.getOutputStream().print("Not to be committed: " + e.getMessage());
    } finally {
      transactions.rollback(transaction);
    }
    held.copyBodyToResponse();
  }

  private void asIfCommitted() {
    entities.flush();
    jdbc.execute("set constraints all immediate");
  }
}
