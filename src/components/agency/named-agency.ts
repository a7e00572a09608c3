/** An agency that another one's page names. */
export interface NamedAgency {
  id: string;
  name: string;
  /** Whether the archive has a page for it. */
  held: boolean;
}
