import { agencyWords } from '#language/agency.ts';
import { agencyPage } from '#language/agency-page.ts';
import { leadsWords } from '#language/leads.ts';

/** The parts of an agency's page in their order, as its list of contents has them. */
export function agencyContents({
  isWithoutCases,
  hasProse,
  hasChain,
}: {
  isWithoutCases: boolean;
  hasProse: boolean;
  /** Whether what one year carries forward can be held against the next. */
  hasChain: boolean;
}): { id: string; title: string }[] {
  return [
    { id: 'figures', title: agencyPage.figures },
    ...(isWithoutCases && hasProse ? [{ id: 'amounts', title: leadsWords.amounts.title }] : []),
    ...(isWithoutCases
      ? [{ id: 'rates', title: agencyWords.zeros.title }]
      : (['rates', 'refusals', 'remedies', 'applicants'] as const).map((id) => ({
          id,
          title: agencyWords[id].title,
        }))),
    { id: 'fees', title: agencyWords.fees.title },
    ...(hasChain ? [{ id: 'carry', title: agencyWords.carry.title }] : []),
    { id: 'changes', title: agencyWords.changes.title },
    { id: 'facts', title: agencyPage.facts },
  ];
}
