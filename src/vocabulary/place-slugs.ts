/**
 * English for places that GB/T 2260 has no code for, of which the ids of new agencies are made (docs/decisions/0073). An id is
 * for ever: an entry may be added here, and none may change.
 */

/** Kinds of places that GB/T 2260 has no code for, behind the place's own name; the first that fits. */
export const PLACE_SLUGS: readonly (readonly [ending: string, slug: string])[] = [
  ['街道', 'subdistrict'],
  ['镇', 'town'],
  ['民族乡', 'ethnic-township'],
  ['乡', 'township'],
  ['苏木', 'sumu'],
  ['经济技术开发区', 'economic-and-technological-development-zone'],
  ['高新技术产业开发区', 'high-tech-zone'],
  ['高新技术开发区', 'high-tech-zone'],
  ['高新区', 'high-tech-zone'],
  ['先进制造业开发区', 'advanced-manufacturing-zone'],
  ['经济开发区', 'economic-development-zone'],
  ['综合实验区', 'comprehensive-pilot-zone'],
  ['综合保税区', 'comprehensive-bonded-zone'],
  ['旅游度假区', 'tourist-resort'],
  ['风景名胜区', 'scenic-area'],
  ['风景区', 'scenic-area'],
  ['产业集聚区', 'industrial-agglomeration-area'],
  ['工业园区', 'industrial-park'],
  ['工业园', 'industrial-park'],
  ['科技园区', 'science-park'],
  ['城乡一体化示范区', 'integration-demonstration-zone'],
  ['示范区', 'demonstration-zone'],
  ['新区', 'new-area'],
  ['开发区', 'development-zone'],
  ['园区', 'park'],
];

/** What follows the name of a place and governs it: the end of a place's name is looked for before it. */
export const GOVERNS_PLACE = /^(.+?)((?:人民政府|党政|综合|便民|办事处|管理委员会|管委会).*)$/;
/** What governs streets, towns and zones. */
export const PLACE_GOVERNMENT = /^(?:人民政府|办事处)$/;
export const PLACE_COMMITTEE = /^(?:管理委员会|管委会)$/;
