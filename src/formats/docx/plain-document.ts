import { strToU8, unzipSync, zipSync } from 'fflate';
import { FormatError } from '../format-error.ts';
import { notesIn, relationshipsIn } from './named-parts.ts';
import { plainBody } from './plain-body.ts';
import { NO_STYLES, styleLooksIn } from './run-looks.ts';
import { withUsualPrefix } from './usual-prefix.ts';

/** The parts of a document that its words are in, or that tell how they are read. */
const READ = /^\/?(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/[^/]+\.xml|word\/_rels\/[^/]+\.rels)$/i;
const NOT_READ = /^\/?word\/(?:comments\w*|settings|webSettings|fontTable|people|header\d*|footer\d*)\.xml$/i;
const BODY = /^\/?word\/document\d*\.xml$/i;
const NOTES = /^\/?word\/(?:foot|end)notes\d*\.xml$/i;
const STYLES = /^\/?word\/styles\.xml$/i;

/** A report's words take some hundred thousand bytes of XML, and what looks like a report some millions. */
const MOST_BODY = 60_000_000;
const MOST_OTHER = 4_000_000;
const MOST_PARTS = 2000;

/**
 * A Word document of the parts alone that are read, its body and notes as `plainBody` gives them. Throws FormatError where
 * one unpacks to more than any report has, whatever the file says of its size.
 */
export function plainDocument(bytes: Uint8Array): Uint8Array {
  let count = 0;
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (++count > MOST_PARTS) refuse(`more than ${MOST_PARTS} parts`, `at most ${MOST_PARTS}`);
      if (!READ.test(name) || NOT_READ.test(name)) return false;
      const most = BODY.test(name) || NOTES.test(name) ? MOST_BODY : MOST_OTHER;
      if (originalSize > most) {
        refuse(`${name} that unpacks to ${Math.round(originalSize / 1e6)} MB`, `at most ${most / 1e6} MB`);
      }
      return true;
    },
  });
  const [styles] = named(parts, STYLES);
  const looks = styles ? styleLooksIn(withUsualPrefix(textOf(styles))) : NO_STYLES;
  const written = Object.entries(parts)
    .filter(([name]) => BODY.test(name) || NOTES.test(name))
    .map(([name, part]) => ({ name, xml: withUsualPrefix(textOf(part)) }));
  const notes = new Set(written.flatMap(({ name, xml }) => (NOTES.test(name) ? notesIn(xml) : [])));
  const plain = written.map(({ name, xml }) => {
    const relationships = named(parts, relationshipsOf(name)).flatMap((own) => relationshipsIn(textOf(own)));
    const body = plainBody(xml, { styles: looks, notes, relationships: new Set(relationships) });
    return [name, strToU8(body)] as const;
  });
  return zipSync({ ...parts, ...Object.fromEntries(plain) }, { level: 0 });
}

function named(parts: Readonly<Record<string, Uint8Array>>, name: RegExp): Uint8Array[] {
  return Object.entries(parts).flatMap(([own, part]) => (name.test(own) ? part : []));
}

/** The part that says what the names in another lead to. */
function relationshipsOf(part: string): RegExp {
  const file = part.slice(part.lastIndexOf('/') + 1).replaceAll('.', '\\.');
  return new RegExp(`^/?word/_rels/${file}\\.rels$`, 'i');
}

/** XML is in UTF-8 unless it begins with the mark of another order of bytes. */
function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const isLittle = first === 0xff && second === 0xfe;
  const isBig = first === 0xfe && second === 0xff;
  return new TextDecoder(isLittle ? 'utf-16le' : isBig ? 'utf-16be' : 'utf-8').decode(bytes);
}

function refuse(what: string, expected: string): never {
  throw new FormatError(
    `Word document with ${what}`,
    'Save the report alone, without what else it holds, best as a web page (.html).',
    expected,
  );
}
