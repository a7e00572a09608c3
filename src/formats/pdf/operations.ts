import { pdfLibrary } from './open-pdf.ts';

/** An operation by its name in pdf.js. */
export type Operation = readonly [name: string, args: readonly unknown[]];

/** What is done at operations, by their names in pdf.js, to what `Tools` gives. */
export type Handlers<Tools> = Readonly<Record<string, (tools: Tools, args: readonly unknown[]) => void>>;

/** The operations that draw a page, out of the list of their codes that pdf.js gives. */
export async function operationsOf({
  fnArray,
  argsArray,
}: {
  fnArray: number[];
  argsArray: unknown[];
}): Promise<Operation[]> {
  const { OPS } = await pdfLibrary();
  const names = new Map(Object.entries(OPS).map(([name, code]) => [code, name]));
  return fnArray.map((code, at) => [names.get(code) ?? '', (argsArray[at] ?? []) as unknown[]]);
}
