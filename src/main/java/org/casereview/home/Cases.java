package org.casereview.home;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.casereview.casefile.CaseAccess;
import org.casereview.casefile.CaseFacet;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.CaseFilter;
import org.casereview.casefile.CaseSearch;
import org.casereview.casefile.CaseState;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The cases as the person now acting may see them. */
@Service
@Transactional(readOnly = true)
public class Cases {

  /** The sections that a case shows outside its file. */
  private static final Set<String> OUTSIDE_THE_FILE = Set.of("criteria", "clocks");

  private final CaseSearch search;
  private final CaseAccess doors;
  private final CaseSight sight;
  private final Map<String, CaseFacet> facets = new TreeMap<>();

  Cases(CaseSearch search, CaseAccess doors, CaseSight sight, ObjectProvider<CaseFacet> facets) {
    this.search = search;
    this.doors = doors;
    this.sight = sight;
    facets.forEach(facet -> this.facets.put(facet.name(), facet));
  }

  public CaseList list(CaseFilter filter, int page, int size) {
    var found = search.list(sight.narrow(filter), page, size);
    return new CaseList(
        found.content().stream().map(this::item).toList(), page, size, found.total());
  }

  /** At most 20 cases by anything that names them. */
  public List<CaseItem> find(String typed) {
    return search.find(typed, sight.narrow(CaseFilter.within(null)), 20).stream()
        .map(this::item)
        .toList();
  }

  public Map<CaseState, Long> counts() {
    return search.counts(sight.narrow(CaseFilter.within(null)));
  }

  public CaseItem.WithClocks get(String number) {
    return withClocks(doors.known(number));
  }

  CaseItem.WithClocks withClocks(CaseFile file) {
    return new CaseItem.WithClocks(item(file), section("clocks", file.id(), List.of()));
  }

  /** Each capability's section by its name; one that has nothing to show is left out. */
  Map<String, Object> sections(UUID caseId) {
    var shown = new TreeMap<String, Object>();
    facets.forEach(
        (name, facet) -> {
          Object section = OUTSIDE_THE_FILE.contains(name) ? null : facet.of(caseId);
          if (section != null) {
            shown.put(name, section);
          }
        });
    return shown;
  }

  private CaseItem item(CaseFile file) {
    return new CaseItem(
        file.number(),
        file.forceCode(),
        file.forceReference(),
        file.state(),
        file.scopeOutcome(),
        file.scopeReasons(),
        section("criteria", file.id(), Map.of()),
        file.priority(),
        file.priorityReasons());
  }

  private Object section(String name, UUID caseId, Object otherwise) {
    var facet = facets.get(name);
    Object section = facet == null ? null : facet.of(caseId);
    return section == null ? otherwise : section;
  }
}
