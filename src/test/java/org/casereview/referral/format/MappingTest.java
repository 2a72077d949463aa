package org.casereview.referral.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** A force's own headings for the columns of the package. */
class MappingTest {

  private static final Mapping OURS =
      new Mapping(Map.of(Table.SUSPECTS, Map.of("D.O.B", "date_of_birth", "Gone", "no_column")));

  @Test
  void a_heading_stands_for_the_column_that_the_force_has_named() {
    assertThat(OURS.place(Table.SUSPECTS, " d.o.b "))
        .contains(Table.SUSPECTS.place("date_of_birth"));
    assertThat(OURS.place(Table.VICTIMS, "D.O.B")).isEmpty();
    assertThat(OURS.place(Table.SUSPECTS, "birth")).isEmpty();
    assertThat(OURS.place(Table.SUSPECTS, "gone")).isEmpty();
  }

  @Test
  void the_name_of_the_package_page_goes_before_any_other() {
    int place = Table.SUSPECTS.place("sex");
    assertThat(OURS.place(Table.SUSPECTS, "Sex")).contains(place);
    assertThat(Mapping.NONE.place(Table.SUSPECTS, "SEX")).contains(place);
    assertThat(Mapping.NONE.place(Table.SUSPECTS, "d.o.b")).isEmpty();
    var turned = new Mapping(Map.of(Table.SUSPECTS, Map.of("sex", "date_of_birth")));
    assertThat(turned.place(Table.SUSPECTS, "sex")).contains(place);
  }

  @Test
  void it_is_kept_as_it_was_made() {
    assertThat(Mapping.of(OURS.toJson())).isEqualTo(OURS);
    assertThat(OURS.toJson()).contains("\"suspects\"").contains("\"d.o.b\":\"date_of_birth\"");
    assertThat(Mapping.of("{}")).isSameAs(Mapping.NONE);
    assertThatThrownBy(() -> Mapping.of("[")).isInstanceOf(IllegalArgumentException.class);
  }
}
