/**
 * What HTML lets one leave out: end tags, by what follows them (https://html.spec.whatwg.org/#optional-tags), and the quotation
 * marks around values that could not be mistaken. What is captured stays: a value with its name, and a text that has quotation marks itself.
 */
const NEEDLESS =
  /<\/(?:(?:td|th)>(?=<(?:t[dh]\b|\/tr>))|tr>(?=<(?:tr\b|\/tbody>|\/thead>))|(?:caption|thead)>(?=<t(?:head|body)\b)|tbody>(?=<(?:tbody\b|\/table>))|li>(?=<(?:li\b|\/[uo]l>))|dt>(?=<d[dt]\b)|dd>(?=<(?:d[dt]\b|\/dl>|\/div>)))|( [a-z-]+=)"([^\s"'`=<>]+)"(?=[ >])|(>[^<"]*"[^<]*)/g;

/**
 * A page without what browsers do not need to read it the same: end tags that HTML lets one leave out, and quotation marks
 * around values that could not be mistaken. `html` is Astro's or `htmlOf`'s: every `<` of a text and every `"` of a value is a reference.
 */
export function spareMarkup(html: string): string {
  return html.replace(NEEDLESS, '$1$2$3');
}
