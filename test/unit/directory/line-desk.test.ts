import { beforeEach, describe, expect, it } from 'vitest';
import { LineDesk, showLine } from '../../../src-main/directory/line-desk';
import { LinePoller } from '../../../src-main/directory/line-poller';
import type { AgentId, LineId } from '../../../src-main/domain/ids';
import { problem } from '../../../src-main/domain/problem/make-problem';
import { fail, ok } from '../../../src-main/domain/result';
import { anOwnLine } from '../../doubles/directory';
import { ManualTime, settled } from '../../doubles/manual-time';
import { PretendOrganization } from '../../doubles/number-changes';
import { ACCOUNT } from '../../doubles/sample-attempts';

const LINE = '1' as LineId;

let organization: PretendOrganization;
let time: ManualTime;
let faults: unknown[];
let desk: LineDesk;

const shown = () => desk.find(ACCOUNT, LINE);

beforeEach(async () => {
  organization = new PretendOrganization();
  organization.lines = [anOwnLine({ verification: 'unverified' })];
  time = new ManualTime();
  faults = [];
  const { directories, lineChanges } = organization;
  const poller = new LinePoller({
    reader: lineChanges,
    after: (ms, run) => time.after(ms, run),
    onSeen: (account, line) => showLine(directories, account, line),
    onFault: (fault) => faults.push(fault),
  });
  desk = new LineDesk({ directories, lines: lineChanges, poller });
  await directories.refresh(ACCOUNT, ['lines', 'agents']);
  organization.asked.length = 0;
});

describe('verifying a number', () => {
  it('shows the number as ThunderPhone has it afterwards', async () => {
    organization.lines = [anOwnLine({ verification: 'verified' })];
    expect(await desk.verify(ACCOUNT, LINE)).toMatchObject({ ok: true, value: { passed: true } });
    expect(organization.asked).toEqual(['verify 1', 'line 1']);
    expect(shown()?.verification).toBe('verified');
  });

  it('reads the number also when the answer got lost, and sends nothing twice', async () => {
    organization.verification = fail(problem('change_unconfirmed'));
    organization.lines = [anOwnLine({ verification: 'verified' })];
    expect(await desk.verify(ACCOUNT, LINE)).toMatchObject({ ok: false, error: { code: 'change_unconfirmed' } });
    expect(organization.asked).toEqual(['verify 1', 'line 1']);
    expect(shown()?.verification).toBe('verified');
  });

  it('goes on once for two presses', async () => {
    organization.release = () => undefined;
    const both = [desk.verify(ACCOUNT, LINE), desk.verify(ACCOUNT, LINE)];
    await settled();
    organization.release();
    const [first, second] = await Promise.all(both);
    expect(first).toEqual(second);
    expect(organization.asked.filter((one) => one === 'verify 1')).toHaveLength(1);
  });

  it('of a number that is not in the list asks ThunderPhone nothing', async () => {
    expect(await desk.verify(ACCOUNT, '404' as LineId)).toMatchObject({ error: { code: 'line_unknown' } });
    expect(organization.asked).toEqual([]);
  });
});

describe('a number that is still being set up', () => {
  beforeEach(async () => {
    organization.lines = [anOwnLine({ status: 'provisioning', verification: 'verified' })];
    await organization.directories.refresh(ACCOUNT, ['lines']);
    organization.asked.length = 0;
  });

  it('is looked at until it is there', async () => {
    desk.followSettling(ACCOUNT);
    await time.pass(1_500);
    expect(shown()?.status).toBe('provisioning');
    organization.lines = [anOwnLine()];
    await time.pass(2_000);
    expect(shown()?.status).toBe('active');
    await time.pass(3_600_000);
    expect(organization.asked).toEqual(['line 1', 'line 1']);
    expect(time.pending()).toBe(0);
  });

  it('is not looked at for ever', async () => {
    desk.followSettling(ACCOUNT);
    await time.pass(3_600_000);
    expect(organization.asked.length).toBeGreaterThan(5);
    expect(organization.asked.length).toBeLessThan(15);
    expect(time.pending()).toBe(0);
    expect(faults).toEqual([]);
  });

  it('is looked at by one schedule, however often that is wanted', async () => {
    desk.followSettling(ACCOUNT);
    desk.followSettling(ACCOUNT);
    expect(time.pending()).toBe(1);
    await time.pass(1_500);
    expect(organization.asked).toEqual(['line 1']);
  });

  it('that is gone is let go', async () => {
    organization.lines = [];
    desk.followSettling(ACCOUNT);
    await time.pass(3_600_000);
    expect(organization.asked).toEqual(['line 1']);
  });
});

describe('the outbound agent', () => {
  const AGENT = '77' as AgentId;

  it('is set by one request and shown', async () => {
    expect(await desk.setOutboundAgent(ACCOUNT, LINE, AGENT)).toMatchObject(ok({ outboundAgentId: AGENT }));
    expect(organization.asked).toEqual(['agent 1 77']);
    expect(shown()?.outboundAgentId).toBe(AGENT);
  });

  it('is cleared by null', async () => {
    await desk.setOutboundAgent(ACCOUNT, LINE, AGENT);
    expect(await desk.setOutboundAgent(ACCOUNT, LINE, null)).toMatchObject(ok({ outboundAgentId: null }));
  });

  it('that is not in the list of agents is not sent', async () => {
    expect(await desk.setOutboundAgent(ACCOUNT, LINE, '5' as AgentId)).toMatchObject({
      error: { code: 'agent_unknown' },
    });
    expect(organization.asked).toEqual([]);
  });

  it('whose answer got lost is read again, not sent again', async () => {
    organization.next = 'lost';
    expect(await desk.setOutboundAgent(ACCOUNT, LINE, AGENT)).toMatchObject({ error: { code: 'change_unconfirmed' } });
    expect(organization.asked).toEqual(['agent 1 77', 'line 1']);
    expect(shown()?.outboundAgentId).toBe(AGENT);
  });

  it('that was refused changes nothing', async () => {
    organization.next = problem('api_bad_request');
    expect(await desk.setOutboundAgent(ACCOUNT, LINE, AGENT)).toMatchObject({ error: { code: 'api_bad_request' } });
    expect(shown()?.outboundAgentId).toBeNull();
  });
});
