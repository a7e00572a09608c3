import { parseArgs } from 'node:util';
import { writeArchive } from './synth/write-archive.ts';

/** `npm run synth -- --reports 20000 --seed 1 --out <folder>`: writes a content folder of synthetic reports. */
const { values } = parseArgs({
  options: {
    reports: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    province: { type: 'string', default: '410000' },
    out: { type: 'string' },
  },
});

const [reports, seed] = [Number(values.reports), Number(values.seed)];
if (!values.out || !Number.isInteger(reports) || reports < 1 || !Number.isInteger(seed)) {
  console.error(
    'Use: npm run synth -- --reports <number> --seed <number> --out <folder> [--province 410000]',
  );
  process.exitCode = 2;
} else {
  try {
    const written = await writeArchive(values.out, { reports, seed, province: values.province });
    const damaged = [...written.damaged].sort(([a], [b]) => (a < b ? -1 : 1));
    console.log(`${written.reports} synthetic reports of ${written.agencies} agencies in ${values.out}`);
    console.log(`${written.misstated} with a number that its sums contradict`);
    console.log(`${damaged.reduce((sum, [, count]) => sum + count, 0)} with a damaged layout:`);
    for (const [kind, count] of damaged) console.log(`  ${kind}: ${count}`);
    console.log(`Build it with CONTENT_DIR=${values.out} npm run build`);
  } catch (error) {
    console.error(`Nothing was written: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}
