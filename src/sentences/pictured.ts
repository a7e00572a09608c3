import type { Picture } from '../statistics/pictures.ts';

/** What is told of a picture: all of it but where it comes from. */
export type Pictured = Pick<Picture, 'key' | 'series' | 'total' | 'contradicted' | 'coverage'> & {
  rows: readonly Pick<Picture['rows'][number], 'label' | 'values' | 'counted'>[];
};

/** Whether a printed total contradicts what the picture shows. */
export const isContradicted = ({ contradicted, coverage }: Pictured): boolean =>
  contradicted.length > 0 || (coverage?.contradicted ?? 0) > 0;
