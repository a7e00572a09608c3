import { isZipped, type ReadmeFacts } from '../readme-facts.ts';
import { CITATION } from './citation.ts';
import { DATA_FILES } from './data-files.ts';
import { DATA } from './data.ts';
import { common } from './common.ts';
import { STATUSES } from './statuses.ts';

/** README.zh-CN.md of the zip. */
export function readme({ reports, agencies, years, version, synthetic }: ReadmeFacts): string {
  const files = Object.entries(DATA_FILES).filter(([name]) => isZipped(name));
  const statuses = Object.entries(STATUSES);
  return `# ${DATA.packageTitle}

${common.siteName}（${common.siteSubtitle}）整理。${common.counts.agencies(agencies)}，${common.counts.reports(reports)}${years ? `，${common.counts.years(...years)}` : ''}。${CITATION.version(version)}。
${synthetic ? `\n**${common.synthetic.title}。**${common.synthetic.text}\n` : ''}
## 文件

${files.map(([name, { label, note }]) => `- \`${name}\`：${label}${note ? `，${note}` : ''}。`).join('\n')}
- \`datapackage.json\`：每个文件、每一列的名称、类型和含义（Frictionless Data Package 2）。
- \`SHA256SUMS\`：以上各文件的校验值。

\`cells.csv\` 和 \`datapackage.json\` 合起来就是数据字典；\`rules.csv\` 是核对规则。

## 状态

${statuses.map(([status, { label, meaning }]) => `- \`${status}\` ${label}：${meaning}`).join('\n')}

## 口径

${DATA.unitNotes.map((note) => `- ${note}`).join('\n')}

## 核对

在解开的文件夹里运行：

    sha256sum --check SHA256SUMS        （Linux）
    shasum -a 256 -c SHA256SUMS         （macOS）

每个文件都显示 OK，就与发布时一致。Windows 可在 PowerShell 中用 \`Get-FileHash 文件名\` 逐个对照。

## 许可

${licence}`;
}

/** What may be done with the data. */
export const licence = `${DATA.rights.join('\n\n')}

CC BY 4.0 全文：https://creativecommons.org/licenses/by/4.0/legalcode.zh-hans
`;
