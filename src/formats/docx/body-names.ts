/** Elements that tell how others look; what none of the names below tells is left out. */
export const PROPERTIES = new Set(
  'w:pPr w:rPr w:tblPr w:tblPrEx w:tblGrid w:trPr w:tcPr w:sdtPr w:sdtEndPr w:sectPr w:fldData'.split(' '),
);
export const KEPT = new Set(
  'w:pStyle w:rStyle w:numPr w:ilvl w:numId w:b w:del w:ins w:rPr w:gridSpan w:vMerge w:hyperlink'.split(' '),
);
/** Around words, telling nothing of them that matters; mammoth would leave out the words as well. */
export const WRAPPING = new Set(
  'w:fldSimple w:dir w:bdo w:ruby w:rubyBase w:proofErr w:permStart w:permEnd w:lastRenderedPageBreak'.split(
    ' ',
  ),
);
/** Not for readers, or for programs that know no better. */
export const LEFT_OUT = new Set(['w:rt', 'w:rubyPr', 'w:moveFrom', 'w:del']);
export const FORMULAS = /^m:oMath(?:Para)?$/;
