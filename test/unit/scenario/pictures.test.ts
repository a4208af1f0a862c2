import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  asText,
  fromText,
  LARGEST_PICTURE,
  lookAt,
  PICTURE_FILE,
} from '../../../engine/scenario/pictures/picture.ts';

const HASH = '0'.repeat(64);
const fixture = (name: string): Uint8Array =>
  readFileSync(fileURLToPath(new URL(`../../fixtures/pictures/${name}`, import.meta.url)));
const bytes = (...parts: (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...part].map((sign) => sign.charCodeAt(0)) : part)),
  );
const long = (number: number): number[] => [24, 16, 8, 0].map((shift) => (number >>> shift) & 255);

/** A box of the ISO base media format, as AVIF has them. */
const box = (kind: string, ...parts: (string | readonly number[])[]): number[] => {
  const inside = [...bytes(...parts)];
  return [...long(8 + inside.length), ...bytes(kind), ...inside];
};
const FULL = [0, 0, 0, 0];
const avif = (brand: string, ...properties: number[][]): Uint8Array =>
  bytes(
    box('ftyp', brand, FULL, 'avif', 'mif1'),
    box('meta', FULL, box('hdlr', FULL), box('iprp', box('ipco', ...properties))),
    box('mdat', [1, 2, 3]),
  );
const extent = (width: number, height: number) => box('ispe', FULL, long(width), long(height));

const png = fixture('gauge.png');
const jpeg = fixture('tiny.jpeg');
const webp = fixture('tiny.webp');

/** A chunk of a PNG, its sum of no account. */
const chunk = (kind: string, ...inside: number[]) => [
  ...long(inside.length),
  ...bytes(kind),
  ...inside,
  ...FULL,
];
const pngOf = (...chunks: number[][]) => bytes('\x89PNG\r\n\x1a\n', ...chunks);
const start = (width: number, height: number) =>
  chunk('IHDR', ...long(width), ...long(height), 8, 0, 0, 0, 0);

/** A JPEG of 300 × 200 whose Exif says how it is turned, in either order of bytes. */
const turned = (orientation: number, order: 'II' | 'MM') => {
  const two = (number: number) =>
    order === 'II' ? [number & 255, number >> 8] : [number >> 8, number & 255];
  const four = (number: number) => (order === 'II' ? [...two(number), 0, 0] : [0, 0, ...two(number)]);
  const exif = bytes(
    'Exif\0\0',
    order,
    two(42),
    four(8),
    two(1),
    two(0x112),
    two(3),
    four(1),
    two(orientation),
    [0, 0],
  );
  return bytes(
    [0xff, 0xd8, 0xff, 0xe1, 0, exif.length + 2],
    [...exif],
    [0xff, 0xff, 0xc0, 0, 17, 8, 0, 200, 1, 44],
    FULL,
  );
};

describe('what a picture is', () => {
  it.each([
    ['PNG', png, 'image/png', 12, 8],
    ['JPEG', jpeg, 'image/jpeg', 6, 4],
    ['WebP', webp, 'image/webp', 6, 4],
    ['AVIF', avif('avif', extent(90, 60), extent(300, 200)), 'image/avif', 300, 200],
    ['AVIF of several brands', avif('mif1', extent(300, 200)), 'image/avif', 300, 200],
    ['AVIF that is turned', avif('avif', extent(300, 200), box('irot', [1])), 'image/avif', 200, 300],
    ['JPEG that lies on its side', turned(6, 'MM'), 'image/jpeg', 200, 300],
    ['JPEG that lies on its side, the other order', turned(8, 'II'), 'image/jpeg', 200, 300],
    ['JPEG that stands on its head', turned(3, 'II'), 'image/jpeg', 300, 200],
    [
      'WebP without loss',
      bytes('RIFF', FULL, 'WEBPVP8L', FULL, [0x2f, 0x2b, 0xc1, 0x31, 0], FULL, FULL),
      'image/webp',
      300,
      200,
    ],
    [
      'WebP, extended',
      bytes('RIFF', FULL, 'WEBPVP8X', FULL, [0x10, 0, 0, 0, 0x2b, 1, 0, 0xc7, 0, 0]),
      'image/webp',
      300,
      200,
    ],
  ])('%s', (_, content, type, width, height) => {
    expect(lookAt(content, HASH)).toEqual({ type, width, height, bytes: content.length, hash: HASH });
  });

  it.each([
    ['nothing', bytes(), 'unknown-format'],
    [
      'SVG',
      bytes('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
      'unknown-format',
    ],
    ['HTML', bytes('<!doctype html><img src=x onerror=alert(1)>'), 'unknown-format'],
    ['GIF', bytes('GIF89a', [1, 0, 1, 0]), 'unknown-format'],
    [
      'a PNG that moves',
      pngOf(start(4, 4), chunk('acTL', ...long(2), ...long(0)), chunk('IDAT', 1)),
      'moving',
    ],
    ['a WebP that moves', bytes('RIFF', FULL, 'WEBPVP8X', FULL, [2, 0, 0, 0], Array(8).fill(0)), 'moving'],
    ['an AVIF that moves', avif('avis', extent(4, 4)), 'moving'],
    ['a PNG without a picture', pngOf(start(4, 4), chunk('IEND')), 'damaged'],
    ['a PNG of no width', pngOf(start(0, 4), chunk('IDAT', 1)), 'damaged'],
    ['an AVIF of no size', avif('avif'), 'damaged'],
    ['half a JPEG', jpeg.slice(0, 40), 'damaged'],
    ['a PNG that is too wide', pngOf(start(4097, 4), chunk('IDAT', 1)), 'too-wide'],
    ['a PNG that is wider than can be', pngOf(start(0xffff_ffff, 4), chunk('IDAT', 1)), 'too-wide'],
    ['too many bytes', new Uint8Array(LARGEST_PICTURE + 1), 'too-large'],
  ])('%s is none', (_, content, unfit) => {
    expect(lookAt(content, HASH)).toEqual({ unfit });
  });

  it('whatever bytes there are, something is said of them, and it survives being written down', () => {
    const seeds = [png, jpeg, webp, avif('avif', extent(3, 2)), turned(6, 'II')];
    const mutated = fc
      .tuple(
        fc.constantFrom(...seeds),
        fc.array(fc.tuple(fc.nat(400), fc.nat(255)), { maxLength: 8 }),
        fc.nat(800),
      )
      .map(([seed, changes, length]) => {
        const content = Uint8Array.from(seed);
        for (const [at, value] of changes) if (at < content.length) content[at] = value;
        return content.slice(0, length);
      });
    fc.assert(
      fc.property(mutated, (content) => {
        const found = lookAt(content, HASH);
        expect(fromText(asText(found))).toEqual(found);
      }),
      { numRuns: 5000 },
    );
  });
});

it.each([
  ['the-orra.png', true],
  ['IMG_0042.JPG', true],
  ['../x.png', false],
  ['..', false],
  ['.hidden.png', false],
  ['a/b.png', false],
  ['a\\b.png', false],
  ['C:x.png', false],
  ['x.png\0.txt', false],
  ['x.png\n', false],
  ['x.', false],
  ['carte été.png', false],
])('%j is the name of a picture: %s', (name, is) => {
  expect(PICTURE_FILE.test(name)).toBe(is);
});

it('what is no text of a picture is none', () => {
  for (const text of [undefined, '', 'nonsense', '{}', asText({ unfit: 'moving' }).replace('moving', 'x')])
    expect(fromText(text)).toBeUndefined();
});
