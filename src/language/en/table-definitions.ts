import type { PROACTIVE } from '../../vocabulary/proactive.ts';
import type { RemedyColumn, RemedyRow } from '../../vocabulary/remedies.ts';
import type { SectionKey } from '../../vocabulary/sections.ts';
import type { TableKey } from '../../vocabulary/tables.ts';

type Id =
  | `section.${SectionKey}`
  | `table.${TableKey}`
  | `proactive.${(typeof PROACTIVE)['rows' | 'columns'][number]['key']}`
  | `remedies.${RemedyRow | RemedyColumn}`;

/** What sections and tables mean, and the rows and columns of tables 2 and 4. */
export const TABLE_DEFINITIONS: Readonly<Record<Id, string>> = {
  'section.overview':
    'The first section of a report: the year’s proactive disclosure, disclosure on request, management of information, platforms and supervision, in words.',
  'section.proactive':
    'The second section: a table of the numbers of regulations, normative documents, licences, penalties, compulsory measures, administrative fees and the like.',
  'section.requests':
    'The third section: a table of how many requests for government information were received, from whom, and what became of them.',
  'section.remedies':
    'The fourth section: a table of how administrative reconsideration and litigation about open government information ended.',
  'section.problems': 'The fifth section: the main problems of the work and what was improved, in words.',
  'section.other':
    'The sixth section: whatever else is to be reported; also what was charged for processing requests.',
  'table.proactive':
    'The statutory table of the second section, with numbers under several items of article 20 of the Regulations. The 2019 edition and the 2021 edition count different things, and their numbers cannot be joined.',
  'proactive.regulations':
    'Regulations (规章) of departments of the State Council and of local governments. Agencies at county level may not make any, so their number is usually 0.',
  'proactive.normativeDocuments':
    'Documents other than regulations that an agency makes and publishes, that concern the rights and duties of citizens and organisations, are generally binding and can be applied again and again for some time. The 2019 edition prints 规范性文件.',
  'proactive.licensing':
    'Acts by which an agency, on application and after examination, allows a citizen, legal person or other organisation to carry on a certain activity.',
  'proactive.otherPublicServices':
    'Matters of management and service other than licensing. Only the 2019 edition has this row.',
  'proactive.penalties':
    'Sanctions on citizens, legal persons or other organisations that violated the order of administration, such as warnings, fines and the revocation of licences.',
  'proactive.compulsoryMeasures':
    'Compulsory measures and compulsory enforcement, such as sealing up, seizing, additional fines and performance by others.',
  'proactive.administrativeFees':
    'Fees that agencies charge certain persons by law. The 2021 edition counts the amount of the year (10,000 yuan), the 2019 edition the number of fee items: these are different measures.',
  'proactive.procurement':
    'Number of items and total amount of government procurement in the centralised catalogue. Only the 2019 edition has this row.',
  'proactive.issued': 'Made and published in the year.',
  'proactive.repealed': 'Repealed in the year.',
  'proactive.inForce':
    'In force now: a stock, not the change of the year. It is not the same measure as “total disclosed” of the 2019 edition.',
  'proactive.newlyProduced': 'Newly produced in the year, disclosed or not.',
  'proactive.newlyDisclosed': 'Newly disclosed in the year.',
  'proactive.totalDisclosed': 'All that is disclosed, not only in the year.',
  'proactive.itemsPreviousYear':
    'Number of items in the year before: the length of the list of items, not the number of cases handled.',
  'proactive.change':
    'By how much the number of items rose or fell since the year before; a fall is negative.',
  'proactive.decisions': 'Decisions made in the year, such as licences or penalties.',
  'proactive.items': 'Items of centralised government procurement in the year.',
  'proactive.amount':
    'In 10,000 yuan, the amount of administrative fees in the year (2021 edition) or of procurement (2019 edition).',
  'table.requests':
    'The statutory table of the third section: requests for government information received, carried over and disposed of, by kind of applicant.',
  'table.remedies':
    'The statutory table of the fourth section: outcomes of administrative reconsideration and litigation about open government information, the same in both editions.',
  'remedies.administrativeReview':
    'Administrative reconsideration (行政复议) that somebody applied for against what an agency did about open government information.',
  'remedies.litigationDirect':
    'Administrative litigation brought to a court without administrative reconsideration before.',
  'remedies.litigationAfterReview':
    'Administrative litigation brought to a court by somebody who did not accept the outcome of administrative reconsideration.',
  'remedies.upheld': 'What the agency had done was upheld.',
  'remedies.corrected':
    'What the agency had done was corrected: annulled, changed, found unlawful, or a new answer ordered.',
  'remedies.otherOutcome':
    'Concluded otherwise than by upholding or correcting, for example withdrawn by the applicant or plaintiff.',
  'remedies.pending': 'No decision or judgment had been given by the end of the year.',
  'remedies.total':
    'The four outcomes together. The archive keeps the printed total, checks it against the sum and does not put the sum in its place.',
};
