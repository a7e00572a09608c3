/** The tags of the languages that the site is built in, as the build says; `astro dev` shows Chinese alone. */
export function builtLanguages(): readonly string[] {
  return (process.env.NIANBAO_LANGUAGES ?? '').split(' ').filter(Boolean);
}
