import { describe, expect, it } from 'vitest';
import { explainEnd } from '../../../src-main/domain/call/end-explained';
import { endReasonText } from '../../../src-main/domain/call/end-reason';

const KNOWN = ['agent_end', 'caller_hangup', 'transfer', 'timeout', 'error'];

describe('why a call ended', () => {
  it.each([...KNOWN, 'ai_hangup', 'user_hangup'])('is explained in full: %s', (reason) => {
    const explained = explainEnd(reason);
    expect(Object.keys(explained ?? {})).toEqual(['happened', 'doing', 'charged', 'todo']);
    for (const sentence of Object.values(explained ?? {})) expect(sentence).toMatch(/^[A-Z].*\.$/);
  });

  it.each([
    ['ai_hangup', 'agent_end'],
    ['user_hangup', 'caller_hangup'],
  ])('the older word %s means what %s means', (older, word) => {
    expect(explainEnd(older)).toEqual(explainEnd(word));
  });

  it('each reason has its own words', () => {
    expect(new Set(KNOWN.map((reason) => explainEnd(reason)?.happened)).size).toBe(KNOWN.length);
  });

  it.each([null, '', 'moon_phase', 'AGENT_END'])('nothing is made up where the word is not known: %j', (reason) => {
    expect(explainEnd(reason)).toBeNull();
  });

  it('a word that is not known stands as it came', () => {
    expect(endReasonText('moon_phase')).toBe('moon_phase');
    expect(endReasonText(null)).toBe('');
  });

  it('says of no reason that it is free of charge', () => {
    for (const reason of KNOWN) expect(explainEnd(reason)?.charged).not.toMatch(/\b(free|not charged|nothing)\b/i);
  });
});
