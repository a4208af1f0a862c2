import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { fileOf, integrityOf } from '../../setup/steps/tarball.mjs';

/** One entry of a tar archive: a header block and the content, filled up to whole blocks of 512 bytes. */
function entry(name: string, content: string): Buffer {
  const header = Buffer.alloc(512);
  header.write(name, 0);
  header.write(`${content.length.toString(8).padStart(11, '0')}\0`, 124);
  const body = Buffer.alloc(Math.ceil(content.length / 512) * 512);
  body.write(content);
  return Buffer.concat([header, body]);
}

const archive = gzipSync(
  Buffer.concat([
    entry('package/package.json', '{}'),
    entry('package/long.txt', 'x'.repeat(1024)),
    entry('package/electron.d.ts', 'declare namespace Electron {}'),
    Buffer.alloc(1024),
  ]),
);

describe('a package’s tarball', () => {
  it('gives the one file that is asked for', () => {
    expect(fileOf(archive, 'package/electron.d.ts').toString()).toBe('declare namespace Electron {}');
    expect(fileOf(archive, 'package/long.txt')).toHaveLength(1024);
  });

  it('throws where the file is not in it', () => {
    expect(() => fileOf(archive, 'package/electron.d')).toThrow('no package/electron.d');
  });

  it('has the registry’s kind of checksum', () => {
    // printf abc | openssl dgst -sha512 -binary | base64
    expect(integrityOf(Buffer.from('abc'))).toBe(
      'sha512-3a81oZNherrMQXNJriBBMRLm+k6JqX6iCp7u5ktV05ohkpkqJ0/BqDa6PCOj/uu9RU1EI2Q86A4qmslPpUyknw==',
    );
  });
});
