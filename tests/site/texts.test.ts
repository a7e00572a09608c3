import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { RULES } from '../../src/checks/rules.ts';
import { glossaryEntries, GlossaryFile } from '../../src/schemas/glossary.ts';
import { some } from '../some.ts';
import { base, pages, textOf, type BuiltPage } from './built-pages.ts';

const page = (address: string): BuiltPage => {
  const found = pages.find((candidate) => candidate.address === address);
  if (!found) throw new Error(`Unexpected site without ${address}, expected it in dist`);
  return found;
};

/** Addresses that a page links to, below the site's base and fragments included. */
const links = ({ elements }: BuiltPage): (string | undefined)[] =>
  elements
    .filter(({ name }) => name === 'a')
    .map(({ attributes }) => attributes.get('href')?.replace(new RegExp(`^${base}`), '/'));

describe.each(RULES)('the rule $id', ({ id }) => {
  it('has its place on the methodology page', () => {
    expect(page('/methodology/').ids).toContain(id);
  });

  it('has a page of its own, which the quality page leads to and which leads back to its explanation', () => {
    expect(links(page('/quality/'))).toContain(`/quality/${id}/`);
    expect(links(page(`/quality/${id}/`))).toContain(`/methodology/#${id}`);
  });
});

it('explains every key of the vocabulary under its own anchor', () => {
  const { ids } = page('/glossary/');
  const file = GlossaryFile.parse(parse(readFileSync('content/glossary.yml', 'utf8')));
  for (const { id } of some(glossaryEntries(file))) expect(ids).toContain(id);
});

it('leads from every finding on a rule page to the report it is in', () => {
  const rulePages = pages.filter(({ address }) => /^\/quality\/[^/]+\/$/.test(address));
  const toReports = rulePages.flatMap(links).filter((href) => /^\/reports\/[^/]+\/\d{4}\/#/.test(href ?? ''));
  expect(toReports).not.toEqual([]);
});

it('never links to a place outside without https, unless a report was published there so', () => {
  const published = globSync('content/reports/*/*.yml').map((sidecar) => {
    const { url } = parse(readFileSync(sidecar, 'utf8')) as { url?: string };
    return url && `${new URL(url).origin}/`;
  });
  const outside = links(page('/about/')).filter(
    (href) => href && /^\w+:/.test(href) && !published.includes(href),
  );
  expect(outside.length).toBeGreaterThan(0);
  for (const href of some(outside)) expect(href).toMatch(/^https:\/\//);
});

it('says in the title of every picture that leaves its page whose reports it shows, and of which years', () => {
  const pictures = pages
    .filter(({ address }) => address !== '/kit/')
    .flatMap(({ address, elements }) =>
      elements
        .filter(({ name }) => name === 'chart-figure')
        .map(({ attributes, element }) => ({
          address,
          // A caption that says whose it is needs no other title.
          title:
            attributes.get('data-title') ??
            textOf(element.parentNode!.childNodes.find(({ nodeName }) => nodeName === 'figcaption')!),
          basis: attributes.get('data-basis') ?? '',
        })),
    );
  for (const { address, title, basis } of some(pictures)) {
    const [, english, chinese] = /^(?:\d+ reports? of (.+) on \d{4}|(.+?) \d{4})/.exec(basis) ?? [];
    expect(title, address).toContain(chinese ?? english);
    expect(title, address).toMatch(/\d{4}|历年|by year/);
  }
});
