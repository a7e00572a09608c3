import type { z } from 'zod';
import { API_LISTS, type ApiList, type ApiListName } from '../../src/schemas/api.ts';
import { Report } from '../../src/schemas/report.ts';
import { AskError, type PublishedSite } from './published-site.ts';

/** A site that is built anew is read anew after so long, in milliseconds. */
const LASTING = 300_000;

/** A report, as the list of a site has it. */
export type Entry = ApiList<'reports'>['items'][number];
export type ListedAgency = ApiList<'agencies'>['items'][number];
export type ListedMeasure = ApiList<'measures'>['items'][number];

export type PublishedRecords = ReturnType<typeof openRecords>;

/** The lists and reports of a site. All throw AskError for what the site does not have, or has in another shape. */
export function openRecords(site: PublishedSite) {
  const lists = new Map<string, { items: unknown; until: number }>();
  async function list<Name extends ApiListName>(name: Name): Promise<ApiList<Name>['items']> {
    const known = lists.get(name);
    if (known && Date.now() < known.until) return known.items as ApiList<Name>['items'];
    const address = site.index.lists.find((one) => one.name === name)?.json;
    const text = address === undefined ? null : await site.text(address);
    if (text === null) throw new AskError(`The site publishes no list of ${name}.`);
    const { items } = parsed(API_LISTS[name] as z.ZodType<{ items: unknown[] }>, text, name);
    lists.set(name, { items, until: Date.now() + LASTING });
    return items as ApiList<Name>['items'];
  }

  async function read({ id, json }: Entry): Promise<Report> {
    const text = await site.text(json);
    if (text === null) throw new AskError(`The site lists ${id} and does not have ${json}.`);
    return parsed(Report, text, json);
  }

  async function agency(id: string): Promise<ListedAgency> {
    const found = (await list('agencies')).find((one) => one.id === id);
    if (!found)
      throw new AskError(`The archive has no agency ${id}; find_reports gives the ids that it has.`);
    return found;
  }

  async function measure(id: string): Promise<ListedMeasure> {
    const found = (await list('measures')).find((one) => one.id === id);
    if (!found)
      throw new AskError(`The archive has no measure ${id}; api/v1/measures.json lists those that it has.`);
    return found;
  }

  return { list, read, agency, measure };
}

/** A file of the site in the shape that version 1 of its interface promises. Throws AskError. */
function parsed<Value>(schema: z.ZodType<Value>, text: string, name: string): Value {
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    throw new AskError(
      `Unexpected content of ${name}, expected the shape that version 1 of the interface has.`,
    );
  }
}
