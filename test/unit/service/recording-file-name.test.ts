import { describe, expect, it } from 'vitest';
import { recordingFileName } from '../../../src-main/service/recording-file-name';

const at = new Date(2026, 10, 4, 9, 5).getTime();

describe('the name of a saved recording', () => {
  it('says when the call was, in this computer’s time, and with whom', () => {
    expect(recordingFileName(at, '+12125550142', '48201')).toBe('2026-11-04 09.05 +12125550142');
  });

  it.each([null, 'web', '../../etc/passwd', ''])('names the call where there is no number: %j', (who) => {
    expect(recordingFileName(at, who, '48201')).toBe('2026-11-04 09.05 call 48201');
  });
});
