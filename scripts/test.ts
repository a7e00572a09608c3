import { rmSync } from 'node:fs';
import { ensureBrowser } from './testing/ensure-browser.ts';
import { runLane, type Ended } from './testing/run-lane.ts';
import { PHASES, RESULTS } from './testing/stages.ts';

/**
 * `npm test`: everything there is to test, also after a failure, and one line with the totals at the end. A stage
 * without tests of its own (formatting, types …) counts as one.
 */

rmSync(RESULTS, { recursive: true, force: true });
// Snapshots are compared, never written; a forgotten `.only` fails.
process.env['CI'] ??= '1';

// Tests of several files ask for it, and would install it side by side.
ensureBrowser();

const tallies: Ended[] = [];
for (const { lanes, last = [] } of PHASES) {
  const left = [...last];
  const ended = await Promise.all(lanes.map((lane) => runLane(lane, left, lanes.length === 1)));
  tallies.push(...ended.flat());
}
const passed = tallies.reduce((sum, { tally }) => sum + tally.passed, 0);
const failures = tallies.filter(({ tally }) => tally.failed > 0);
const failed = failures.reduce((sum, { tally }) => sum + tally.failed, 0);

console.log(
  '\nNot among these: npm run test:engines, the search and the figures on engines that it installs (half a gigabyte).',
);
if (failures.length > 0) console.log(`Failed: ${failures.map(({ stage }) => stage.name).join(', ')}`);
process.exitCode = failed > 0 ? 1 : 0;
console.log(`${passed} passed, ${failed} failed`);
