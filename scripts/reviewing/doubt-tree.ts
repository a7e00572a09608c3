import type { Report } from '../../src/schemas/report.ts';
import { cellLabel } from '../../src/statistics/touched-cells.ts';
import { h, type Tree } from '../../src/views/tree.ts';
import type { Doubt } from './doubts.ts';
import { originalAddress, placeWords } from './original-address.ts';

/** A doubt, with the forms to correct and to confirm. `at` is its place in the list. */
export function doubtTree(doubt: Doubt, at: number, report: Report, token: string): Tree {
  const { cell, says, value, candidates, place, finding } = doubt;
  const hidden = (name: string, content: string): Tree =>
    h('input', { type: 'hidden', name, value: content });
  const own = [hidden('token', token), hidden('doubt', String(at))];
  const field = (label: string, name: string, more = {}): Tree =>
    h('label', {}, `${label} `, h('input', { name, required: true, autocomplete: 'off', ...more }));
  const isOpen = at === 0;
  return h(
    'li',
    { id: `doubt-${at + 1}`, class: 'doubt', tabindex: '-1' },
    h(
      'p',
      {},
      h('a', { href: originalAddress(report, place), target: 'original', class: 'place' }, placeWords(place)),
      ' ',
      h('strong', {}, cell ? cellLabel(cell) : (finding?.rule ?? '')),
      `: ${value ?? 'no number'}`,
      candidates.length > 0 && ` (or ${candidates.join(', ')})`,
    ),
    h('p', {}, says),
    cell &&
      h(
        'details',
        { open: isOpen },
        h('summary', {}, 'Correct: another source proves that this number is wrong'),
        h(
          'form',
          { method: 'post', action: `/review/${report.id}/correct` },
          ...own,
          hidden('was', value === null ? '' : String(value)),
          field('Number', 'now', { inputmode: 'decimal', class: 'correct' }),
          field('Reason, in Chinese, for readers', 'reason'),
          field('Evidence, in Chinese, for readers', 'evidence'),
          h('button', {}, 'Correct'),
        ),
      ),
    finding &&
      h(
        'details',
        { open: isOpen && !cell },
        h('summary', {}, `Confirm: the original prints it so (${finding.rule})`),
        h(
          'form',
          { method: 'post', action: `/review/${report.id}/confirm` },
          ...own,
          hidden('rule', finding.rule),
          field('What was compared, and when, in Chinese, for readers', 'note', { class: 'confirm' }),
          h('button', {}, 'Confirm'),
        ),
      ),
  );
}
