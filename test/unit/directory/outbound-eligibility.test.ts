import { describe, expect, it } from 'vitest';
import { outboundEligibility } from '../../../src-main/domain/directory/outbound-eligibility';
import { anOwnLine } from '../../doubles/directory';

const line = anOwnLine;

describe('whether a number can place calls', () => {
  it.each([
    ['a verified VoIP number', {}, true],
    ['one the carrier accepted', { verification: 'carrier_accepted' }, true],
    ['one that is told to be able', { outboundEligible: true, source: 'demo' }, true],
    ['one that is told not to be', { outboundEligible: false }, false],
    ['a demo number', { source: 'demo' }, false],
    ['an unverified number', { verification: 'unverified' }, false],
    ['one whose verification is not told', { verification: null }, false],
    ['one whose verification failed', { verification: 'failed' }, false],
    ['one still being set up', { status: 'provisioning' }, false],
    ['a released number', { status: 'released' }, false],
    ['a status of a later API', { status: 'sleeping' }, false],
    ['a source of a later API', { source: 'satellite' }, false],
  ])('%s', (_name, change, eligible) => {
    const standing = outboundEligibility(line(change));
    expect(standing.eligible).toBe(eligible);
    if (!standing.eligible) expect(standing.reason).not.toBe('');
  });
});
