/** How the namespace of Word's own elements is declared, in both editions of its standard. */
const DECLARED =
  /\sxmlns(?::([\w-]+))?\s*=\s*["']http:\/\/(?:schemas\.openxmlformats\.org\/wordprocessingml\/2006|purl\.oclc\.org\/ooxml\/wordprocessingml)\/main["']/g;
const ROOT = /<[a-z_][^<>]*>/i;

/** A part of a document whose names have the prefix `w:` in place of another one, or of none, as libraries write them: `ns0:tbl`. */
export function withUsualPrefix(xml: string): string {
  const root = ROOT.exec(xml)?.[0] ?? '';
  const declared = [...root.matchAll(DECLARED)];
  return declared.reduce((named, [declaration, prefix]) => {
    if (prefix === 'w') return named;
    const isUsualDeclared = declared.some(([, other]) => other === 'w') || named.includes(' xmlns:w=');
    const usual = isUsualDeclared ? '' : declaration.replace(/xmlns(?::[\w-]+)?/, 'xmlns:w');
    const own = prefix === undefined ? '' : `${prefix}:`;
    const tags = named
      .replace(declaration, usual)
      .replace(new RegExp(String.raw`<(/?)${own}(?=[A-Za-z]\w*[\s/>])`, 'g'), '<$1w:');
    return prefix === undefined
      ? tags
      : tags.replace(new RegExp(String.raw`(\s)${own}(?=[A-Za-z]\w*\s*=\s*["'])`, 'g'), '$1w:');
  }, xml);
}
