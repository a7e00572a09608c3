import { agenciesAddress, regionsAddress, reportsAddress, yearsAddress } from '../../addresses.ts';
import { common } from '#language/common.ts';
import { search as words } from '#language/search.ts';
import { element } from '../element.ts';
import { button } from '../button.ts';
import { SearchFailure } from './search-backend.ts';

/** What readers are told where a search could not be done, and where they find reports without it. */
export function failureMessage(
  error: unknown,
  retry: () => void,
): { title: string; elements: HTMLElement[] } {
  const unbuilt = error instanceof SearchFailure && error.reason === 'unbuilt';
  const failed = (error instanceof SearchFailure && error.said) || words.failed;
  const { title, text } = unbuilt || navigator.onLine ? failed : words.offline;
  return {
    title,
    elements: [
      element('p', {}, text),
      ...(unbuilt ? [] : [element('p', {}, button('button', words.failed.retry, retry))]),
      element('p', { class: 'cluster' }, ...listLinks()),
    ],
  };
}

function listLinks(): HTMLAnchorElement[] {
  return [
    element('a', { href: reportsAddress() }, common.sections.reports),
    element('a', { href: agenciesAddress() }, common.sections.agencies),
    element('a', { href: regionsAddress() }, common.sections.regions),
    element('a', { href: yearsAddress() }, common.sections.years),
  ];
}
