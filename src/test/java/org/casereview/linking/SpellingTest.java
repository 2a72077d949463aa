package org.casereview.linking;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import java.security.GeneralSecurityException;
import org.casereview.platform.BlindIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which spellings are the same value, which are not, and which say nothing (decision 4). */
class SpellingTest {

  private static final String BORN = "1994-03-09";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Brêa-Combe | '  BREA COMBE '",
        "Brêa-Combe | Breacombe",
        "O'Brien | O’BRIEN",
        "O'Brien | Obrien",
        "Müller | MULLER",
        "Groß | GROSS",
        "Łukasz | Lukasz",
        "Søren | SOREN",
        "Yılmaz | YILMAZ",
        "İnan | inan",
        "ＫＨＡＮ | Khan",
        "Иванов | ИВАНОВ",
        "Παπαδόπουλος | ΠΑΠΑΔΟΠΟΥΛΟΣ",
        "محمد | 'محمد '",
        "St. John-Smith | St John Smith",
      })
  void the_same_name_however_it_is_written(String one, String other) {
    assertThat(Spelling.nameAndBirth(one, BORN))
        .isPresent()
        .isEqualTo(Spelling.nameAndBirth(other, BORN));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Breacombe | Breacomb",
        "McDonald | MacDonald",
        "Khan | Kahn",
        "محمد | محمود",
        "कुमार | कमर",
        "王 | 李",
        "Иванов | Петров",
      })
  void another_name_is_another_person_in_every_script(String one, String other) {
    assertThat(Spelling.nameAndBirth(one, BORN))
        .isPresent()
        .isNotEqualTo(Spelling.nameAndBirth(other, BORN));
    assertThat(Spelling.nameAndBirth(other, BORN)).isPresent();
  }

  @Test
  void a_name_is_a_person_only_with_a_whole_date_of_birth() {
    assertThat(Spelling.nameAndBirth("Khan", BORN))
        .isNotEqualTo(Spelling.nameAndBirth("Khan", "1994-03-10"));
    assertThat(Spelling.nameAndBirth("Khan", "1994-03")).isEmpty();
    assertThat(Spelling.nameAndBirth("Khan", "1994")).isEmpty();
    assertThat(Spelling.nameAndBirth("Khan", null)).isEmpty();
    assertThat(Spelling.nameAndBirth(null, BORN)).isEmpty();
    assertThat(Spelling.nameAndBirth("Khan", "1900-01-01")).isEmpty();
    assertThat(Spelling.nameAndBirth("Na", BORN)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"UNKNOWN", "not known", "N/A", "n/a.", "TBC", "-", "''", "?", "X", "xxx", "000"})
  void a_placeholder_is_nobody(String name) {
    assertThat(Spelling.nameAndBirth(name, BORN)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "42/1234/14, 42 1234 14",
    "42/1234/14, ' 42-1234-14 '",
    "42/1234/14, 42/001234/14",
    "CR/12345/09, cr 12345 9",
    "CR/12345/09, CR12345/09",
    "E01234/2014, e 1234.2014",
  })
  void the_same_crime_number_however_it_is_written(String one, String other) {
    assertThat(Spelling.crimeNumber(one)).isPresent().isEqualTo(Spelling.crimeNumber(other));
  }

  @ParameterizedTest
  @CsvSource({"42/1234/14, 42/123/414", "42/1234/14, 42/1234/15", "AB/1234/14, CD/1234/14"})
  void another_crime_number_stays_another(String one, String other) {
    assertThat(Spelling.crimeNumber(one)).isPresent().isNotEqualTo(Spelling.crimeNumber(other));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"UNKNOWN", "N/A", "TBC", "00000", "0", "00/0000/00", "-", "99999", "1", "see log"})
  void a_placeholder_is_no_crime(String number) {
    assertThat(Spelling.crimeNumber(number)).isEmpty();
    assertThat(Spelling.pncId(number)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "96/12345A, 1996/0012345A",
    "96/12345A, 19960012345a",
    "96/12345A, 960012345A",
    "00/1234567X, 2000/1234567X",
    "00/1234567X, 001234567X",
    "96/12345A, '96 / 12345 a'",
  })
  void the_same_pnc_id_however_it_is_written(String one, String other) {
    assertThat(Spelling.pncId(one)).isPresent().isEqualTo(Spelling.pncId(other));
  }

  @ParameterizedTest
  @CsvSource({"96/12345A, 96/12345B", "96/12345A, 97/12345A", "96/12345A, 96/123456A"})
  void another_pnc_id_is_another_person(String one, String other) {
    assertThat(Spelling.pncId(one)).isPresent().isNotEqualTo(Spelling.pncId(other));
  }

  @Test
  void a_pnc_id_of_zeros_is_nobody_and_a_strange_one_is_taken_as_it_is() {
    assertThat(Spelling.pncId("00/0000000A")).isEmpty();
    assertThat(Spelling.pncId("PNC-77-881")).isEqualTo(Spelling.pncId("pnc 77 881")).isPresent();
  }

  @Test
  void an_alias_has_a_surname_only_where_it_is_plain() {
    assertThat(Spelling.surnameOf("Sample, Bazza")).contains("Sample");
    assertThat(Spelling.surnameOf("Barry Sample")).contains("Sample");
    assertThat(Spelling.surnameOf("Bazza")).isEmpty();
    assertThat(Spelling.surnameOf("Barry the Hat")).isEmpty();
  }

  @Test
  void without_the_key_an_index_says_nothing() throws GeneralSecurityException {
    PrfConfig.register();
    var index = new BlindIndex(fresh());
    assertThat(index.of("CRIME_NUMBER", "42/1234/14"))
        .hasSize(16)
        .isEqualTo(index.of("CRIME_NUMBER", "42/1234/14"))
        .isNotEqualTo(index.of("PNC_ID", "42/1234/14"))
        .isNotEqualTo(new BlindIndex(fresh()).of("CRIME_NUMBER", "42/1234/14"));
  }

  private static PrfSet fresh() throws GeneralSecurityException {
    return KeysetHandle.generateNew(PredefinedPrfParameters.HMAC_SHA256_PRF)
        .getPrimitive(RegistryConfiguration.get(), PrfSet.class);
  }
}
