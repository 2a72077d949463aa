// The words of the screening page for what the package says.
import {word, day} from '/case-file/words.js';

const COLUMNS = {outcomeCode: 'Outcome code', nfaReason: 'Reason of the decision', closedDate: 'Closed', nfaDate: 'Date of the decision',
  suspectCount: 'Number of suspects', victimCount: 'Number of victims', rows: 'Rows that were sent', ageAtOffence: 'Age at the time',
  dateFrom: 'From', offenceFrom: 'Offences from', classification: 'Class', contactOffence: 'Contact offence',
  rape: 'Rape', lifeStatus: 'Life', independentlyReviewed: 'Independently reviewed', independentReviewReference: 'Reference of the review',
  forceCode: 'Force', groupBased: 'Group-based', investigationLive: 'Investigation live', familialGroup: 'Familial group',
  newInformationSinceReview: 'New information since the review', closureRationale: 'Why it was closed', referralNote: 'Note of the force', answer: ''};
const TABLES = {cases: 'Case', suspects: 'Suspects', victims: 'Victims', offences: 'Offence', requests: 'Answer to'};
const AGES = {UNDER_18: 'under 18', ADULT: '18 or over', CANNOT_BE_TOLD: 'cannot be told'};
const KINDS = {lifeStatus: 'lifeStatus', nfaReason: 'nfaReason'};
const DATES = ['closedDate', 'nfaDate', 'dateFrom', 'offenceFrom'];

export const GROUPS = {CLEAR: 'Clear: everything is known', ONE_UNKNOWN: 'Only one thing is unknown', SEVERAL_UNKNOWN: 'Several things are unknown',
  JUDGEMENT: 'For the scope panel', EXCLUSION: 'May not belong in the review'};
export const BASIS = {RECORD: 'Record', INFERENCE: 'Inferred', FORCE_STATEMENT: 'Said by the force', PERSON: 'Said by a screener'};
export const ANSWERS = {YES: 'Yes', NO: 'No', UNKNOWN: 'Unknown'};

export const column = name => COLUMNS[name] ?? name;

export function place(quote) {
  const table = TABLES[quote.table] ?? quote.table;
  return [quote.row && quote.table !== 'cases' && !/^[SV]-/.test(quote.row) ? `${table} ${quote.row}` : quote.row ?? (quote.column === 'rows' ? table : ''), column(quote.column)]
    .filter(Boolean).join(', ');
}

export function value(quote) {
  const {column: name, value: said} = quote;
  if (name === 'ageAtOffence') {
    return AGES[said];
  }
  if (DATES.includes(name)) {
    return day(said);
  }
  return name === 'answer' ? word('answer', said) : KINDS[name] ? word(KINDS[name], said) : /^[YNU]$/.test(said) ? word('yesNo', said) : said;
}

export const counted = (n, one, many) => `${new Intl.NumberFormat('en-GB').format(n)} ${n === 1 ? one : many}`;
