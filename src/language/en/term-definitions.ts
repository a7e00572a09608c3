/** What words of the field mean that stand in no table of the form, by the ids of the glossary. */
export const TERM_DEFINITIONS: Readonly<Record<string, string>> = {
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
