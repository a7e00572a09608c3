import { isNavigation } from '../navigation.ts';
import { commonOf, isWithin } from './ancestry.ts';
import { isLink, isProse, markOf, smallestWithMost } from './block-marks.ts';
import type { HtmlBlock } from './blocks.ts';
import { holdersOf, landmarksBut } from './landmarks.ts';
import { startOf, titleIndex } from './title-block.ts';

/** What belongs to the report, and what of the page around it is left out. */
export interface ReportPart {
  kept: HtmlBlock[];
  leftOut: HtmlBlock[];
}

/** What a portal prints in a table before a document: 索引号, 发布机构 and so on. */
const IMPRINT = /索引号|发布机构|发文机关|发文日期|成文日期|主题分类|信息分类|公开形式|公开方式/;

/**
 * Finds the report in a page: the smallest element that holds as many sections and tables as any, with the title
 * before it. Of what stands in or between them, navigation is left out; prose behind them stays.
 */
export function findReportPart(blocks: readonly HtmlBlock[]): ReportPart {
  const body = smallestWithMost(blocks);
  const isInBody = (block: HtmlBlock) => body === null || isWithin(block.around, body);
  const first = blocks.findIndex((block) => isInBody(block) && markOf(block) !== null);
  const title = titleIndex(blocks.slice(0, Math.max(0, first)), body);
  const titled = title === null ? body : commonOf(blocks[title]!.around, body);
  const start = startOf(blocks, title, isInBody);
  const end = blocks.findLastIndex(isInBody);
  const isInLandmark = landmarksBut(
    holdersOf(blocks.filter((block, index) => index === title || markOf(block) !== null)),
  );

  const isKept = (block: HtmlBlock, index: number): boolean => {
    if (index === title || markOf(block) !== null)
      return (index >= start && isInBody(block)) || index === title;
    if (isLink(block) || isNavigation(block.text)) return false;
    const isProseOfBody = body !== null && isInBody(block) && isProse(block);
    if (!isProseOfBody && isInLandmark(block)) return false;
    if (index < first && block.node.type === 'grid' && IMPRINT.test(block.text)) return false;
    if (index < start) return false;
    if (isInBody(block) || index < end) return true;
    return (titled === null || isWithin(block.around, titled)) && isProse(block);
  };
  const kept = blocks.filter(isKept);
  const known = new Set(kept);
  return { kept, leftOut: blocks.filter((block) => !known.has(block)) };
}
