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
    return new CaseList(items(found.content()), page, size, found.total());
  }

  /** At most 20 cases by anything that names them. */
  public List<CaseItem> find(String typed) {
    return items(search.find(typed, sight.narrow(CaseFilter.within(null)), 20));
  }

  /** How many cases are in which state; nothing for a force, which is not told each of them. */
  public Map<CaseState, Long> counts() {
    return sight.seesAll() ? search.counts(CaseFilter.within(null)) : Map.of();
  }

  public CaseItem.WithClocks get(String number) {
    return withClocks(doors.known(number));
  }

  CaseItem.WithClocks withClocks(CaseFile file) {
    return new CaseItem.WithClocks(
        items(List.of(file)).get(0), section("clocks", file.id(), List.of()));
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

  private List<CaseItem> items(List<CaseFile> files) {
    if (!sight.seesAll()) {
      return files.stream().map(CaseItem::told).toList();
    }
    var criteria = facets.get("criteria");
    Map<UUID, Object> known =
        criteria == null ? Map.of() : criteria.of(files.stream().map(CaseFile::id).toList());
    return files.stream().map(file -> item(file, known.getOrDefault(file.id(), Map.of()))).toList();
  }

  private static CaseItem item(CaseFile file, Object criteria) {
    return new CaseItem(
        file.number(),
        file.forceCode(),
        file.forceReference(),
        file.state(),
        file.scopeOutcome(),
        file.scopeReasons(),
        criteria,
        file.priority(),
        file.priorityReasons());
  }

  private Object section(String name, UUID caseId, Object otherwise) {
    var facet = facets.get(name);
    Object section = facet == null ? null : facet.of(caseId);
    return section == null ? otherwise : section;
  }
}
