/** The group of table 3 that every disposition of a request stands in. */
export const RESULTS = '三、本年度办理结果';
