import type { Element, ElementContent } from 'hast';
import { raised } from '../../text/normalise.ts';
import { CellLines } from './cell-lines.ts';
import { BLOCKS, fieldValue, hasHint, isPicture, isSilent } from './elements.ts';
import type { HtmlSource } from './html-source.ts';
import type { HtmlCell } from './laid-rows.ts';
import { LineGatherer } from './line.ts';
import { addText, PLAIN, settingOf, type Setting } from './setting.ts';

/** What makes browsers set digits from right to left. */
const TURNED = '\u202e';

/** Stands in a cell for a picture, so that it is not taken for blank. */
const UNREAD = '□';

/** What a cell prints: struck-out words are none of it, raised marks stay marks, and fields of a form give what stands in them. `isTurnedRow`: whether its row is shown the other way round. */
export function cellOf(element: Element, source: HtmlSource, isTurnedRow = false): HtmlCell {
  const { visibility, scripting } = source;
  // Its words alone are hidden: the cell itself keeps its place in the row.
  if (visibility.isHidden(element)) return { element, line: null, lines: [] };
  const lines = new LineGatherer(source.html, source.toPosition);
  const own = new CellLines();
  const isDrawn = (own: Element): boolean => visibility.isDrawn(own) || scripting.holdsNumber(own);
  let hasDrawn = isDrawn(element);
  let hasPicture = hasDrawn || scripting.mayFill(element) || scripting.holdsScript(element);
  const read = (parent: Element, setting: Setting, isRaised: boolean): void => {
    for (const [at, child] of parent.children.entries()) {
      if (child.type === 'text') {
        addText(lines, child, setting, isRaised);
        own.add(isRaised ? raised(child.value) : child.value);
      }
      if (child.type !== 'element' || visibility.isHidden(child) || visibility.isStruck(child)) continue;
      const value = fieldValue(child);
      if (value !== null) {
        lines.gap('break');
        addText(lines, { type: 'text', value, position: child.position }, setting, isRaised);
        own.add(value);
        lines.gap('break');
      }
      if (isDrawn(child)) hasDrawn = true;
      if (isPicture(child) || hasHint(child) || isDrawn(child) || scripting.mayFill(child)) hasPicture = true;
      if (value !== null || isSilent(child)) continue;
      if (visibility.isTurned(child)) {
        addText(lines, { type: 'text', value: TURNED, position: child.position }, setting);
      }
      const gap = child.tagName === 'br' || BLOCKS.has(child.tagName) ? 'break' : null;
      if (gap) lines.gap(gap);
      if (child.tagName === 'br') own.break();
      else if (gap) own.open();
      const isNote = visibility.isRaised(child) || leadsToNote(child, parent.children[at - 1]);
      read(child, settingOf(child, setting), isRaised || isNote);
      if (gap) lines.gap(gap);
      if (gap && child.tagName !== 'br') own.close();
    }
  };
  if (isTurnedRow || visibility.isTurned(element)) {
    addText(lines, { type: 'text', value: TURNED, position: element.position }, PLAIN);
  }
  read(element, PLAIN, false);
  const line = lines.take();
  // What a sheet draws beside digits is one number with them, and what a script counts up to stands in their place.
  const isJoined = hasDrawn && line !== null && /^[\d.,\s]+$/.test(line.text);
  if ((line && !isJoined) || !hasPicture) return { element, line, lines: own.take() };
  addText(lines, { type: 'text', value: UNREAD, position: element.position }, PLAIN);
  return { element, line: lines.take(), lines: [UNREAD] };
}

/** Whether an element is a digit or two that lead elsewhere, right behind digits that do not: the number of a note. */
function leadsToNote(
  { tagName, properties, children }: Element,
  before: ElementContent | undefined,
): boolean {
  const [only, ...others] = children;
  return (
    tagName === 'a' &&
    properties['href'] !== undefined &&
    before?.type === 'text' &&
    /\d\s*$/.test(before.value) &&
    only?.type === 'text' &&
    others.length === 0 &&
    /^\s*[[［〔]?\d{1,2}[\]］〕]?\s*$/.test(only.value)
  );
}
