/** What Astro tells pages as `import.meta.env`. */
const TOLD = ['ASSETS_PREFIX', 'BASE_URL', 'DEV', 'MODE', 'PROD', 'SSR'];

/**
 * Takes variables of these names out of the process. Astro would believe them rather than its settings: with a BASE_URL that
 * the machine has for something else, every address of the site would begin with that.
 */
export function forgetAstroVariables(): void {
  for (const name of TOLD) delete process.env[name];
}
