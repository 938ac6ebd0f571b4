/** The encoding of a file, told by its bytes: what is read, and what may be written back. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { storedAs } from '../../../src/core/base';
import { inGbk, inUtf16, inWesternEuropean } from '../../support/legacyText';

const entry =
  '@article{jin2024,\n  author = {金碚},\n  title = {论“新质生产力”},\n  journal = {中国工业经济},\n  year = {2024}\n}\n';
const western = '@article{muller2001,\n  author = {Müller, Jörg and Pérez, José},\n  title = {Über Größe}\n}\n';
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function told(bytes: Uint8Array): string {
  const { encoding, hasMark, isDamaged } = storedAs(bytes);
  return [encoding, ...(hasMark ? ['mark'] : []), ...(isDamaged ? ['damaged'] : [])].join(' ');
}

describe('the encoding of a file', () => {
  it('is told by its mark, else by its bytes', () => {
    assert.equal(told(utf8(entry)), 'utf-8');
    assert.equal(told(utf8(`\ufeff${entry}`)), 'utf-8 mark');
    assert.equal(told(utf8('@book{plain}')), 'utf-8');
    assert.equal(told(new Uint8Array()), 'utf-8');
    assert.equal(told(inUtf16(entry, 'little')), 'utf-16le mark');
    assert.equal(told(inUtf16(entry, 'big')), 'utf-16be mark');
    assert.equal(told(inGbk(entry)), 'gb18030');
    assert.equal(told(inGbk('题名：模，作者：宋')), 'gb18030');
    assert.equal(told(inWesternEuropean(western)), 'windows-1252');
    assert.equal(told(utf8(western)), 'utf-8');
  });

  it('is UTF-8 with damage where few bytes of many are no text', () => {
    const whole = utf8(entry.repeat(3));
    const cut = whole.slice(0, whole.length - 1 - '}\n'.length);
    assert.equal(told(cut), 'utf-8');
    const at = whole.findIndex((byte) => byte > 0x80);
    assert.equal(told(Uint8Array.from([...whole.slice(0, at), ...whole.slice(at + 1)])), 'utf-8 damaged');
    assert.equal(told(utf8(entry).slice(0, at + 1)), 'windows-1252');
  });

  it('is right for any text of Han that both can write', () => {
    // The signs of GB 2312, which all but names are written in.
    const isCommon = (code: number): boolean => inGbk(String.fromCodePoint(code)).every((byte) => byte > 0xa0);
    const han = fc.array(fc.integer({ min: 0x4e00, max: 0x9fa5 }).filter(isCommon), { minLength: 12, maxLength: 60 });
    const isUtf8 = (bytes: Uint8Array): boolean => !new TextDecoder().decode(bytes).includes('\ufffd');
    fc.assert(
      fc.property(han, (codes) => {
        const text = `title = {${String.fromCodePoint(...codes)}}`;
        assert.equal(told(utf8(text)), 'utf-8');
        fc.pre(!isUtf8(inGbk(text)));
        assert.equal(told(inGbk(text)), 'gb18030');
        assert.equal(new TextDecoder('gb18030').decode(inGbk(text)), text);
      }),
    );
  });
});
