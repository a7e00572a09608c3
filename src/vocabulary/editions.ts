/**
 * The editions of the statutory form. `2019`: 国办公开办函〔2019〕60号, used for the reports on 2019 and 2020.
 * `2021`: 国办公开办函〔2021〕30号, used since the reports on 2021.
 */
export const EDITIONS = ['2019', '2021'] as const;
export type Edition = (typeof EDITIONS)[number];
