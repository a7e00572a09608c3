import type { SyntheticAgency } from './agencies.ts';
import type { Figures } from './figures.ts';
import type { Random } from './random.ts';

/** Characters that made-up names of towns, villages and roads are put together from. */
const NAME_CHARACTERS =
  '安白柏宝北碧长常朝城赤川春大丹道德登东方丰福高古关观光广桂国海汉和河黑横红洪湖花华淮黄惠吉嘉建江金锦京靖九居康柯兰乐李里丽林灵刘柳龙隆楼鹿路罗马茂梅门孟苗明南宁牛盘平蒲齐启前桥青清庆泉仁荣瑞沙山上尚邵神胜石双水顺松苏塔太谭唐桃天田铁通铜土屯万王望文沃武西溪夏仙祥小新兴杏徐岩阳杨药宜义银英永尤友余玉园源月云泽张昭赵镇郑中周朱庄子竹卓';

/** A made-up name of two characters. */
export function madeName(draw: Random): string {
  return draw.even(NAME_CHARACTERS.split('')) + draw.even(NAME_CHARACTERS.split(''));
}

/** What patterns say of an agency and a year, by the names of slots. */
export type Facts = Readonly<Record<string, string>>;

/** What patterns say of an agency and a year. `names`: nine made-up ones that are its own. */
export function factsOf(
  agency: SyntheticAgency,
  year: number,
  figures: Figures,
  names: readonly string[],
): Facts {
  const total = (row: string) => String(figures.requests.get(row)?.[6] ?? 0);
  const documents = figures.proactive.get('normativeDocuments') ?? [0];
  return {
    year: String(year),
    last: String(year - 1),
    next: String(year + 1),
    agency: agency.entry.name,
    place: agency.place,
    self: agency.self,
    field: agency.field,
    account: `${agency.place}${agency.field}`,
    received: total('received'),
    carriedOver: total('carriedOver'),
    carriedForward: total('carriedForward'),
    normative: String(documents[0]),
    village: `${names[0]}村`,
    street: `${names[1]}路${10 + (names[1]!.charCodeAt(0) % 300)}号`,
    project: `${names[2]}河综合治理工程`,
    platform: `${names[3]}数据平台`,
    towns: names
      .slice(4)
      .map((name, at) => `${name}${at % 3 === 2 ? '街道' : at % 3 === 1 ? '乡' : '镇'}`)
      .join(' '),
  };
}
