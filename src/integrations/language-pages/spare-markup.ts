/** What may follow an end tag that HTML lets one leave out (https://html.spec.whatwg.org/#optional-tags). */
const NEEDLESS_END =
  /<\/(?:(?:td|th)>(?=<(?:t[dh]\b|\/tr>))|tr>(?=<(?:tr\b|\/tbody>|\/thead>))|(?:caption|thead)>(?=<t(?:head|body)\b)|tbody>(?=<(?:tbody\b|\/table>))|li>(?=<(?:li\b|\/[uo]l>))|dt>(?=<d[dt]\b)|dd>(?=<(?:d[dt]\b|\/dl>|\/div>)))/g;
const START = /<[a-z][^<>]*"[^<>]*>/g;
const VALUE = /(?<= [a-z-]+=)"([^\s"'`=<>]+)"(?=[ >])/g;

/**
 * A page without what browsers do not need to read it the same: end tags that HTML lets one leave out, and quotation marks
 * around values that could not be mistaken. `html` is Astro's or `htmlOf`'s: every `<` of a text and every `"` of a value is a reference.
 */
export function spareMarkup(html: string): string {
  return html.replace(NEEDLESS_END, '').replace(START, (tag) => tag.replace(VALUE, '$1'));
}
