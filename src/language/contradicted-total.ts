/** A printed total that its parts do not come to. */
export interface ContradictedTotal {
  /** What it is the total of, as pictures call it. */
  label: string;
  printed: number;
  sum: number;
}
