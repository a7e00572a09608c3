import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../src/text/decode.ts';
import { gb18030Bytes } from '../../src/text/encode.ts';

const text = readFileSync('content/reports/410403-government/2020.txt', 'utf8');
const utf8 = Buffer.from(text);

describe('decode', () => {
  it.each([
    ['UTF-8', utf8],
    ['UTF-8', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), utf8])],
    ['GB18030', gb18030Bytes(text)],
    ['UTF-16', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
    ['UTF-16', Buffer.from(text, 'utf16le')],
  ] as const)('reads %s without being told', (encoding, bytes) => {
    expect(decode(bytes)).toEqual({ text, encoding, misread: null, unreadable: [], controls: [] });
  });

  it('reads traditional characters in Big5', () => {
    const bytes = Buffer.from('ac46a9b2b8eab054a4bdb67da67eabd7b3f8a769', 'hex');
    expect(decode(bytes)).toMatchObject({ text: '政府資訊公開年度報告', encoding: 'BIG5' });
  });

  it('recovers UTF-8 that was read as GBK where no byte is gone', () => {
    const misreadText = new TextDecoder('gbk').decode(Buffer.from('政府信息公开'));
    const { text: recovered, misread } = decode(misreadText);
    expect(misreadText).toMatch(/^鏀垮簻淇℃伅鍏.紑$/);
    expect(recovered).toBe('政府信息公开');
    expect(misread).toMatchObject({ lines: 1, lost: 0 });
  });

  it('recovers what is left of UTF-8 that was read as GBK, and counts the characters that are not', () => {
    const { text: recovered, misread } = decode(new TextDecoder('gbk').decode(utf8));
    const lines = text.split('\n');
    recovered.split('\n').forEach((line, index) => {
      const pattern = line.split('\uFFFD').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
      expect(lines[index]).toMatch(new RegExp(`^${pattern.join('.')}$`, 'u'));
    });
    expect(misread!.lost).toBe(recovered.split('\uFFFD').length - 1);
    expect(misread!.lost).toBeLessThan(100);
  });

  it.each([
    ['UTF-8', utf8],
    ['GB18030', gb18030Bytes(text)],
  ])('recovers %s that was read as Latin letters', (_, bytes) => {
    expect(decode(new TextDecoder('windows-1252').decode(bytes)).text).toBe(text);
  });

  it('recovers one garbled line among good ones', () => {
    const title = '卫东区人民政府2020年政府信息公开工作年度报告';
    const garbled = text.replace(title, new TextDecoder('gbk').decode(Buffer.from('东区政府工作报告')));
    expect(decode(garbled).misread).toMatchObject({ lines: 1 });
    expect(decode(garbled).text).toBe(text.replace(title, '东区政府工作报告'));
  });

  it('never changes a text that is Chinese', () => {
    const characters = [...new Set(text)];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...characters), { maxLength: 200 }), (parts) => {
        expect(decode(parts.join('')).text).toBe(parts.join(''));
      }),
      { numRuns: 300 },
    );
  });

  it('keeps a damaged byte from eating the digits behind it', () => {
    const at = utf8.indexOf(Buffer.from('2020年度卫东网'));
    const bytes = Buffer.concat([utf8.subarray(0, at), Buffer.from([0xb5]), utf8.subarray(at)]);
    const decoded = decode(bytes);
    expect(decoded).toMatchObject({ encoding: 'UTF-8', misread: null });
    expect(decoded.unreadable).toHaveLength(1);
    expect(decoded.text.replace('\uFFFD', '')).toBe(text);
  });

  it('gives no text where the bytes give no words', () => {
    expect(decode(text.replace(/\p{Script=Han}/gu, '锟斤拷'))).toMatchObject({ text: '', encoding: null });
  });

  it('reads any bytes at all, and control characters as spaces', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(decode(bytes).text).not.toMatch(/[\x00-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F]/);
      }),
      { numRuns: 500 },
    );
  });
});
