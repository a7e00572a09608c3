import type { DISPOSITION_GROUPS, RequestColumn, RequestRow } from '../../vocabulary/requests.ts';

type Id = `requests.${RequestRow | RequestColumn}` | `group.${(typeof DISPOSITION_GROUPS)[number]['key']}`;

/** What the rows and columns of table 3 mean, and the groups of its dispositions. */
export const REQUEST_DEFINITIONS: Readonly<Record<Id, string>> = {
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
  'group.granted': 'All the information requested was given, or the applicant was told how to get it.',
  'group.partiallyGranted': 'A part was given and a part withheld.',
  'group.refused': 'Disclosure was not given, or need not be given, on one of eight statutory grounds.',
  'group.unableToProvide':
    'The agency had no information to give, or could not tell what was wanted, in one of three cases. It differs from “refused”: it does not say that information was withheld.',
  'group.notProcessed':
    'The request was not processed as one for government information, or not processed again, in one of five cases.',
  'group.otherDisposition':
    'Any disposition other than the five groups before: one row in the 2019 edition, three in the 2021 edition.',
};
