import { rawFiles } from '../_raw-files.ts';

export const { getStaticPaths, GET } = rawFiles('.json');
