import { describe, expect, it } from 'vitest';
import {
  canBeVerified,
  isSettling,
  outboundEligibility,
} from '../../../src-main/domain/directory/outbound-eligibility';
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
    if (!standing.eligible) expect([standing.reason, standing.advice]).not.toContain('');
  });
});

describe('what helps a number that cannot', () => {
  it.each([
    ['an unverified number', { verification: 'unverified' }, 'verify'],
    ['one whose verification failed', { verification: 'failed' }, 'verify'],
    ['an imported one, not set up yet', { status: 'provisioning', verification: 'unverified' }, 'verify'],
    ['one that is being verified', { verification: 'pending' }, 'wait'],
    ['a verified one, still being set up', { status: 'provisioning' }, 'wait'],
    ['a demo number', { source: 'demo' }, 'connect'],
    ['a released number', { status: 'released' }, 'connect'],
    ['one that ThunderPhone holds back', { outboundEligible: false }, 'dashboard'],
    ['a status of a later API', { status: 'sleeping' }, 'dashboard'],
  ])('%s', (_name, change, step) => {
    expect(outboundEligibility(line(change))).toMatchObject({ eligible: false, step });
  });

  it('only a number of a VoIP connection that is still ours can be verified', () => {
    expect(canBeVerified(line({ verification: 'failed' }))).toBe(true);
    expect(canBeVerified(line({ source: 'demo' }))).toBe(false);
    expect(canBeVerified(line({ status: 'released' }))).toBe(false);
  });

  it('another look is worth while only where ThunderPhone is at work', () => {
    expect(isSettling(line({ status: 'provisioning' }))).toBe(true);
    expect(isSettling(line({ verification: 'pending' }))).toBe(true);
    expect(isSettling(line({ verification: 'unverified' }))).toBe(false);
    expect(isSettling(line({ status: 'released', verification: 'pending' }))).toBe(false);
  });
});
