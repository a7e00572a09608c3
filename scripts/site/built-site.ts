/** What a build comes to. */
export interface BuiltSite {
  pages: number;
  /** How many of them were rendered; null where nothing had changed, and the site stayed as it was. */
  rendered: number | null;
  milliseconds: number;
}
