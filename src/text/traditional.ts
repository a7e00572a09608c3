/**
 * The traditional characters, each before its simplified one, of all characters that the form's labels and titles
 * have. Only these matter for recognising a report, and a whole converter would weigh on every page that compares
 * names; tests/unit/traditional.test.ts holds the table against one.
 */
const PAIRS =
  '內内動动開开況况發发數数廢废現现對对總总項项減减處处決决採采購购額额費费規规門门條条範范許许務务罰罚強强業业請请組组織织據据關关為为爲为於于機机構构會会計计結结轉转辦办區区這这屬属國国穩稳護护權权類类過过執执詢询無无沒没補补後后確确訪访舉举報报訴诉復复複复覆复當当認认獲获繳缴納纳繼继續续訟讼議议維维糾纠審审經经體体問问題题進进萬万億亿個个適适頁页係系製制祕秘資资訊讯檔档專专單单幣币眾众衆众說说説说';

const simplified = new Map(PAIRS.match(/../gu)!.map((pair) => [...pair] as [string, string]));

const TRADITIONAL = new RegExp(`[${[...simplified.keys()].join('')}]`, 'g');

/** The text with the form's traditional characters simplified; of the same length. */
export function simplify(text: string): string {
  return text.replace(TRADITIONAL, (character) => simplified.get(character)!);
}
