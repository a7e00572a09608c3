/** What a keeper says of a report beforehand. */
export interface Known {
  agency?: string | undefined;
  year?: number | undefined;
}
