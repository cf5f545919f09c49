import { describe, expect, it } from 'vitest';
import { reasonGroups } from '../../../../src-renderer/insights/words/groups';
import { someInsights, sumsOf } from '../../../doubles/some-insights';

describe('end reasons', () => {
  const labels = (...reasons: (string | null)[]) =>
    reasonGroups(someInsights({ reasons: reasons.map((reason) => ({ reason, ...sumsOf(1) })) })).map(
      ({ label }) => label,
    );

  it('that read alike are told apart by their names as they came', () => {
    expect(labels('agent_end', 'ai_hangup', 'voicemail_detected', null)).toEqual([
      'The agent ended the call (agent_end)',
      'The agent ended the call (ai_hangup)',
      'voicemail_detected',
      'No end reason told',
    ]);
  });

  it('that read like no other have their words alone', () => {
    expect(labels('agent_end', 'error')).not.toContainEqual(expect.stringContaining('('));
  });
});
