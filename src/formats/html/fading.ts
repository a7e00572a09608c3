/** What hides words by a property that elements take over from the one around them, and may show again. */
export const FADING: Readonly<Record<string, RegExp>> = {
  visibility: /^(?:hidden|collapse)$/i,
  'font-size': /^(?:0(?:\.0+)?(?:px|pt|em|rem|%)?|(?:0?\.\d+|1)(?:px|pt))$/i,
  color:
    /^(?:transparent|#(?:[\da-f]{3}|[\da-f]{6}0)0|[a-z]+\((?:(?:[^,)]*,){3}|[^)/]*\/)\s*0(?:\.0+)?%?\s*\))$/i,
};
/** What takes a property over as it is around. */
export const TAKEN_OVER = /^(?:inherit|unset|revert|currentcolor)$/i;

const WHITE = '(?:#fff(?:f{3}){0,1}|white|rgb\\(\\s*255[\\s,]+255[\\s,]+255\\s*\\))';
export const WHITE_WORDS = new RegExp(`^${WHITE}$`, 'i');
/** A ground on which white words can be seen, or a sheet that is not in the page and may give one. */
export const GROUND = new RegExp(
  `background(?:-color|-image)?\\s*:\\s*(?!${WHITE}|none|transparent|inherit|initial|unset)|bgcolor\\s*=\\s*["']?(?!#?f{6}|white)|background\\s*=|<link\\b[^>]*stylesheet|@import`,
  'i',
);
