import { describe, expect, it } from 'vitest';
import { soundKindOf } from '../../../../src-main/domain/history/sound-kind';

const bytes = (...parts: (string | number)[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...part].map((letter) => letter.charCodeAt(0)) : [part])),
  );

describe('the kind of a sound', () => {
  it.each([
    ['wav', bytes('RIFF', 1, 2, 3, 4, 'WAVEfmt ')],
    ['mp3', bytes('ID3', 4, 0, 0)],
    ['mp3', bytes(0xff, 0xfb, 0x90, 0)],
    ['mp3', bytes(0xff, 0xf3, 0x40, 0)],
    ['aac', bytes(0xff, 0xf1, 0x50, 0x80)],
    ['ogg', bytes('OggS', 0, 2)],
    ['flac', bytes('fLaC', 0, 0)],
    ['m4a', bytes(0, 0, 0, 0x20, 'ftypM4A ')],
    ['webm', bytes(0x1a, 0x45, 0xdf, 0xa3, 1)],
  ] as const)('is %s by its first bytes, whatever the type says', (kind, head) => {
    expect(soundKindOf(head, 'text/html')).toBe(kind);
  });

  it.each([
    ['audio/mpeg', 'mp3'],
    ['Audio/X-WAV; rate=8000', 'wav'],
    ['application/octet-stream', null],
    ['', null],
  ] as const)('is that of the type %j where the bytes tell nothing', (type, kind) => {
    expect(soundKindOf(bytes(0, 1, 2, 3), type)).toBe(kind);
  });

  it.each([bytes('<!doctype html>'), bytes('{"detail": 1}'), bytes('RIFF', 0, 0, 0, 0, 'AVI '), bytes()])(
    'is none for what is no sound (%#)',
    (head) => {
      expect(soundKindOf(head, head.length > 0 && head[0] === 0x52 ? '' : 'audio/mpeg')).toBeNull();
    },
  );
});
