import type { CountStatus } from '../../schemas/count.ts';
import type { Severity } from '../../schemas/finding.ts';
import type { GlossaryEntry } from '../../schemas/glossary.ts';
import type { AgencyKind, Level } from '../../vocabulary/agencies.ts';
import type { Edition } from '../../vocabulary/edition-keys.ts';
import type { PROACTIVE } from '../../vocabulary/proactive.ts';
import type { RemedyColumn, RemedyRow } from '../../vocabulary/remedies.ts';
import type { DISPOSITION_GROUPS, RequestColumn, RequestRow } from '../../vocabulary/requests.ts';
import type { SectionKey } from '../../vocabulary/sections.ts';
import type { TableKey } from '../../vocabulary/tables.ts';

/** The entries of the glossary that are keys of the vocabulary. */
type Id =
  | `section.${SectionKey}`
  | `table.${TableKey}`
  | `proactive.${(typeof PROACTIVE)['rows' | 'columns'][number]['key']}`
  | `requests.${RequestRow | RequestColumn}`
  | `remedies.${RemedyRow | RemedyColumn}`
  | `group.${(typeof DISPOSITION_GROUPS)[number]['key']}`
  | `edition.${Edition}`
  | `status.${CountStatus}`
  | `severity.${Severity}`
  | `kind.${AgencyKind}`
  | `level.${Level}`;

const TERMS: Readonly<Record<string, string>> = {
  'term.disclosureRegulations':
    'Short for the Regulations of the People’s Republic of China on Open Government Information (中华人民共和国政府信息公开条例). The present ones were issued as State Council Decree No. 711 and have been in force since 15 May 2019.',
  'term.governmentInformation':
    'Information that an administrative agency made or obtained in performing its functions and that is recorded and kept in some form.',
  'term.annualReport':
    'The report that an administrative agency publishes each year on the year before: proactive disclosure, disclosure on request, administrative reconsideration and litigation. Departments of governments at county level and above publish theirs by 31 January, local governments at county level and above by 31 March.',
  'term.proactiveDisclosure':
    'Publication of government information by an agency as its duty, without a request. The second section of a report counts only some kinds of it, not all that was disclosed.',
  'term.disclosureOnRequest':
    'A citizen, legal person or other organisation requests government information that was not disclosed proactively, and the agency answers each request. The third section of a report counts these requests.',
  'term.balance':
    'An equation between numbers of a table. The head of the form prints one: item one (received this year) plus item two (carried over) equals item three (total disposed of) plus item four (carried forward).',
  'term.divisionCode':
    'The six digits by which the national standard GB/T 2260 names a division: two for the province, two for the prefecture, two for the county. The archive uses it for regions, and as the first six digits of the ids of agencies.',
  'term.finding':
    'A doubt or departure noted while a report is checked by the rules of the archive, with the rule, the row and column in the original and the numbers. A finding is a hint; it changes nothing in the original.',
  'term.measure':
    'A cell of the statutory tables, told by table, row and column, such as the total of requests received this year; or a sum or rate that the archive works out from such cells. The comparison has a table for each.',
};

const DEFINITIONS: Readonly<Record<Id, string>> = {
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
  'requests.received': 'Requests for government information received in the year.',
  'requests.carriedOver':
    'Requests received in the year before that were not disposed of by its end and were carried into this year.',
  'requests.granted':
    'The agency gave the applicant all the information requested, or told how and where to get it.',
  'requests.partiallyGranted':
    'A part of the information requested may not be disclosed; the rest was given. Such a request counts here and under no other disposition.',
  'requests.refused.stateSecret': 'The information was lawfully classified as a state secret.',
  'requests.refused.prohibitedByLaw':
    'Another law or administrative regulation forbids disclosure. Many reports print 其他法律法规禁止公开.',
  'requests.refused.securityAndStability':
    'Disclosure might endanger national security, public security, economic security or social stability: the “three securities and one stability” of the form.',
  'requests.refused.thirdPartyRights':
    'The information concerns business secrets or personal privacy, and disclosure would harm the rights of a third party. It is disclosed all the same where the third party agrees, or where withholding it would seriously affect the public interest.',
  'requests.refused.internalAffairs':
    'Information on the agency’s internal affairs: personnel, logistics, internal procedures. It may be withheld.',
  'requests.refused.deliberativeProcess':
    'Records of discussions, drafts, letters of consultation and requests for instructions that came about in performing functions. They may be withheld.',
  'requests.refused.enforcementFile':
    'Information in files of administrative enforcement. It may be withheld.',
  'requests.refused.administrativeInquiry':
    'Information such as commercial or real-estate registers, for which other laws or administrative regulations say how it is obtained; the agency refers the applicant to these.',
  'requests.unableToProvide.notHeld':
    'The agency neither made nor keeps the information requested and so cannot give it.',
  'requests.unableToProvide.wouldRequireCreation':
    'The information does not exist as such: it would have to be processed, analysed or made first.',
  'requests.unableToProvide.stillUnclear':
    'The request was unclear, and after clarification it still could not be told what information is wanted.',
  'requests.notProcessed.petitionOrComplaint':
    'A petition, report or complaint in the form of a request; the agency says that it is not processed as a request for information.',
  'requests.notProcessed.duplicateRequest':
    'The same applicant asks again for what the agency has already answered; it says that it does not process the request again.',
  'requests.notProcessed.publishedMaterial':
    'A request for gazettes, newspapers, books and other published material; the agency may tell where to get it.',
  'requests.notProcessed.excessiveRepetition':
    'Number and frequency of requests are clearly beyond reason and the reasons given are not good; the agency says that it does not process them.',
  'requests.notProcessed.confirmOrReissue':
    'The applicant asks the agency to confirm or to issue again information already obtained.',
  'requests.otherDisposition':
    'Dispositions other than all those above. Only the 2019 edition has this row; the 2021 edition divides it into three.',
  'requests.otherDisposition.notClarifiedInTime':
    'The agency asked for clarification, and the applicant gave none in time without good reason: the request counts as given up. Only in the 2021 edition.',
  'requests.otherDisposition.feeUnpaid':
    'The applicant did not pay in time the fee that the agency lawfully charged for processing information. Only in the 2021 edition.',
  'requests.otherDisposition.other':
    'Dispositions that fall under none of the above. Only in the 2021 edition.',
  'requests.totalDisposed': 'All requests disposed of in the year: the sum of all dispositions above.',
  'requests.carriedForward':
    'Requests that were not disposed of by the end of the year and go into the next.',
  'requests.naturalPerson': 'Someone who makes a request as an individual.',
  'requests.business': 'A business among legal persons and other organisations.',
  'requests.researchInstitution': 'A research institution among legal persons and other organisations.',
  'requests.publicInterestOrganization':
    'A public-interest organisation among legal persons and other organisations. Some reports print 社会组织, which the archive takes for the same column.',
  'requests.legalServiceProvider': 'A provider of legal services, such as a law firm.',
  'requests.otherOrganization': 'Any other legal person or organisation.',
  'requests.total':
    'Natural persons and the five kinds of organisations together. The archive keeps the printed total, checks it against the sum and does not put the sum in its place.',
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
  'group.granted': 'All the information requested was given, or the applicant was told how to get it.',
  'group.partiallyGranted': 'A part was given and a part withheld.',
  'group.refused': 'Disclosure was not given, or need not be given, on one of eight statutory grounds.',
  'group.unableToProvide':
    'The agency had no information to give, or could not tell what was wanted, in one of three cases. It differs from “refused”: it does not say that information was withheld.',
  'group.notProcessed':
    'The request was not processed as one for government information, or not processed again, in one of five cases.',
  'group.otherDisposition':
    'Any disposition other than the five groups before: one row in the 2019 edition, three in the 2021 edition.',
  'edition.2019':
    'The trial form, used for reports on 2019 and 2020. Its second section counts what was newly produced, newly disclosed and disclosed in all; “other disposition” is one row.',
  'edition.2021':
    'The revised form, used for reports on 2021 and later. Its second section counts what was issued, repealed and is in force; “other disposition” is three rows.',
  'edition.unknown':
    'Nothing that the table prints tells which edition of the form it uses, or it has marks of several. The archive keeps the items that all editions share and whatever else is printed, does not take the edition from the year, and calls no item missing that not every edition has. Items of which all editions count the same are compared as usual, others are not.',
  'status.printed': 'The original prints this number.',
  'status.blank':
    'The original has this cell and left it empty. The archive fills nothing in and does not write 0; where it agrees with the printed totals it counts as 0 in sums, and this is said.',
  'status.dash':
    'The original prints a dash, a slash, 无 (none), 不适用 (not applicable) or the like. It may mean 0 or that the matter does not apply; the archive does not decide, and treats it like a blank in sums.',
  'status.absent':
    'The original has no row or column for this cell. Where its edition of the form has the cell it is missing; where the edition is unknown, cells that not every edition has are called so too, and are not missing.',
  'status.not-in-form': 'The edition of the form that the report uses has no such cell; nothing is missing.',
  'status.unreadable':
    'The original prints something from which no single number, or no unit of money, can be told. The archive shows what is printed and the possible readings, and chooses none.',
  'status.reconstructed':
    'The original does not show which column a number belongs to (eight numbers for seven columns, or digits that run together); the sums of the table leave one reading, from which the number follows, with the rule it was decided by. Numbers whose place is printed are never reconstructed.',
  'status.corrected':
    'A keeper of the archive checked and corrected the number. What was read before, the reason and the evidence are published; the original is unchanged.',
  'severity.error':
    'The report contradicts itself or breaks a rule of its own table, as where parts do not add up to the printed total.',
  'severity.warning': 'A number may be wrong; readers should take care or check.',
  'severity.info': 'A departure from the usual form that affects no number.',
  'kind.government':
    'The report of a government, whose numbers contain those of its departments and of the governments below it. Never add it to theirs.',
  'kind.government-office':
    'The report of a government’s office as an agency of its own, with its own numbers alone: another document than the roll-up of the government.',
  'kind.department': 'The report of a department of a government, with its own numbers alone.',
  'level.township': 'Townships, towns and subdistrict offices.',
  'level.county': 'Counties, county-level cities, districts of cities, banners and their departments.',
  'level.prefecture':
    'Prefecture-level cities, autonomous prefectures, prefectures, leagues and their departments.',
  'level.province':
    'Provinces, autonomous regions, municipalities under the central government and their departments.',
  'level.national': 'Departments and agencies of the State Council.',
};

/** What an entry of the glossary means. A term that a keeper added has its Chinese definition alone. */
export function definitionOf({ id, definition }: Pick<GlossaryEntry, 'id' | 'definition'>): string {
  return TERMS[id] ?? (DEFINITIONS as Readonly<Record<string, string>>)[id] ?? definition;
}

const DIGITS = '一二三四五六七八九';
/** An article of the Regulations as Chinese writes its number, with an item of it. */
const ARTICLE = /第([一二三四五六七八九])?(十)?([一二三四五六七八九])?条(?:第（([一二三四五六七八九])）项)?/g;

const digit = (character: string | undefined): number => (character ? DIGITS.indexOf(character) + 1 : 0);

/** Where the law or the form says so: `Regulations, article 20 (1)`. */
export function basisText(basis: string): string {
  return basis
    .replace('《条例》', 'Regulations, ')
    .replaceAll(ARTICLE, (_, tens?: string, ten?: string, ones?: string, item?: string) => {
      const number = ten ? (digit(tens) || 1) * 10 + digit(ones) : digit(tens) + digit(ones);
      return `article ${number}${item ? ` (${digit(item)})` : ''}`;
    })
    .replaceAll('、', ', ');
}

/** Words of English texts of Chinese laws that a public body has published, by the laws; docs/english-terms.md says where. */
const OFFICIAL: Readonly<Record<string, string>> = {
  'remedies.administrativeReview': 'Administrative Reconsideration Law',
  'requests.refused.stateSecret': 'Law on Guarding State Secrets',
  'requests.naturalPerson': 'Civil Code',
  'proactive.procurement': 'Government Procurement Law',
};

const OURS = new Set(['status', 'severity', 'term']);

/** Who says that the entry is called so: an English text of a law, or the archive. */
export function termSource(id: string): string {
  const law = OFFICIAL[id];
  if (law) return `English as in the ${law}`;
  return OURS.has(id.split('.')[0] ?? '') ? '' : 'English: ours';
}
