/** The JSON at an address. Rejects where the answer is none. */
export async function fetchJson<File>(address: string): Promise<File> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`Unexpected status ${response.status} of ${address}, expected 200`);
  return (await response.json()) as File;
}
