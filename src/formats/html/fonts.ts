import { sheetsIn } from './sheets.ts';

/** Fonts that show pictures in place of digits. */
const OF_PICTURES = /^(?:wing|web)dings/;
const OWN = /@font-face\s*\{([^}]*)\}/gi;

/**
 * Tells of a list of fonts whether the first of them shows other signs than those that are written: pictures, or what a page
 * draws by a font that it holds in itself, as pages do that do not want to be read by machines. `html`: the markup as received.
 */
export function picturingFonts(html: string): (fonts: string) => boolean {
  const own = new Set<string>();
  for (const sheet of sheetsIn(html)) {
    for (const [, face] of sheet.matchAll(OWN)) {
      const [, name] = /font-family\s*:([^;]*)/i.exec(face!) ?? [];
      if (name !== undefined && /\burl\(\s*["']?data:/i.test(face!)) own.add(nameOf(name));
    }
  }
  return (fonts) => {
    const name = nameOf(fonts.split(',', 1)[0]!);
    return OF_PICTURES.test(name) || own.has(name);
  };
}

function nameOf(font: string): string {
  return font.replace(/["']/g, '').trim().toLowerCase();
}
